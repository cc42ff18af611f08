package org.alongside.core.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was found to be competent.
 *
 * @param by who signed it off
 * @param on the day
 * @param until the last day on which it holds; null when nobody said until when
 */
public record SignOff(String by, LocalDate on, @Nullable LocalDate until) {
  public SignOff {
    Objects.requireNonNull(on, "on");
    if (by.isEmpty()) {
      throw new IllegalArgumentException("signed off by nobody");
    }
    if (until != null && until.isBefore(on)) {
      throw new IllegalArgumentException("ends before it begins: " + on + " to " + until);
    }
  }
}
