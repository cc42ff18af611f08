package org.alongside.core.plan;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How the person themselves rates an outcome on a day. It is the holder's own and never used in
 * decisions on money.
 *
 * @param value from 0, not at all, to 10, fully
 */
public record Rating(LocalDate on, int value) {
  public Rating {
    Objects.requireNonNull(on, "on");
    Rating.require(value);
  }

  static int require(int value) {
    if (value < 0 || value > 10) {
      throw new IllegalArgumentException("not from 0 to 10: " + value);
    }
    return value;
  }
}
