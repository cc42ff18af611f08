package org.alongside.core.forum;

import java.util.Objects;

/**
 * How often one thing was said to a post with one press. From whom is for nobody to see.
 *
 * @param own whether the reader said it too
 */
public record ListedRegard(Regard kind, int times, boolean own) {
  public ListedRegard {
    Objects.requireNonNull(kind, "kind");
    if (times < 0) {
      throw new IllegalArgumentException("said less than never: " + times);
    }
  }
}
