package org.alongside.core.plan;

import org.jspecify.annotations.Nullable;

/**
 * Who provides a support.
 *
 * @param name of the person or organisation
 * @param cqcNumber the registration with the Care Quality Commission, which an organisation needs
 *     that provides personal care; null for anybody else
 */
public record Provider(String name, @Nullable String cqcNumber) {
  public Provider {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a provider without a name");
    }
  }

  /** A provider without a registration. */
  public static Provider of(String name) {
    return new Provider(name, null);
  }
}
