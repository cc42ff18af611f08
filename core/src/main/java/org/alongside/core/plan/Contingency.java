package org.alongside.core.plan;

import org.jspecify.annotations.Nullable;

/**
 * What to do when something goes wrong: if … then … call …
 *
 * @param ifThis what happens
 * @param thenThat what to do
 * @param callWhom a name and number; null when there is nobody to call
 */
public record Contingency(String ifThis, String thenThat, @Nullable String callWhom) {
  public Contingency {
    if (ifThis.isEmpty() || thenThat.isEmpty()) {
      throw new IllegalArgumentException("a contingency says if what, then what");
    }
  }
}
