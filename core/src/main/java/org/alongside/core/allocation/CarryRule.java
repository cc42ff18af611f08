package org.alongside.core.allocation;

import java.util.Objects;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of money of an allocation that is left when its budget ends.
 *
 * <p>Example: with four weeks' plan of £200 and £1,000 left, £800 is carried and £200 goes back.
 *
 * @param most the most that is carried; only for an amount
 * @param weeks how many weeks' plan is carried at most; above zero only for weeks
 */
public record CarryRule(CarryKind kind, @Nullable Money most, int weeks) {
  /** The most weeks that can be carried. */
  public static final int MOST_WEEKS = 52;

  public CarryRule {
    Objects.requireNonNull(kind, "kind");
    if ((kind == CarryKind.CARRY_UP_TO) != (most != null)
        || (kind == CarryKind.CARRY_WEEKS) != (weeks > 0)
        || weeks < 0
        || weeks > MOST_WEEKS
        || (most != null && most.isNegative())) {
      throw new IllegalArgumentException("not a rule: " + kind + " " + most + " " + weeks);
    }
  }

  /** All goes back, or all is carried. */
  public static CarryRule of(CarryKind kind) {
    return new CarryRule(kind, null, 0);
  }

  /** Up to this amount is carried. */
  public static CarryRule upTo(Money most) {
    return new CarryRule(CarryKind.CARRY_UP_TO, most, 0);
  }

  /** Up to so many weeks' plan is carried. */
  public static CarryRule weeks(int weeks) {
    return new CarryRule(CarryKind.CARRY_WEEKS, null, weeks);
  }

  /**
   * What is carried and what goes back. Where more was spent than there was, neither.
   *
   * @param left what is left of the allocation
   * @param weekly one week's plan that it pays for
   */
  public CarryOver apply(Money left, Money weekly) {
    Money zero = Money.zero(left.currency());
    Money there = left.max(zero);
    Money cap =
        switch (kind) {
          case RETURN_ALL -> zero;
          case CARRY_ALL -> there;
          case CARRY_UP_TO -> Objects.requireNonNull(most);
          case CARRY_WEEKS -> weekly.times(weeks);
        };
    Money carried = there.min(cap);
    return new CarryOver(left, carried, there.minus(carried));
  }
}
