package org.alongside.core.budget;

import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of how a budget was worked out.
 *
 * @param label what the line is for, in plain English
 * @param quantity how much of it, in words, such as "5.6 weeks' paid holiday"; null when the hours
 *     say it or there is nothing to say
 * @param hours the working, where the line is hours at a rate; then it comes to the amount
 * @param amount what the line adds; below zero for a deduction, such as an own contribution
 */
public record CalculationLine(
    String label, @Nullable String quantity, @Nullable HoursAtRate hours, Money amount) {
  public CalculationLine {
    if (label.isEmpty()) {
      throw new IllegalArgumentException("a line without a label");
    }
    if (hours != null && !hours.amount().equals(amount)) {
      throw new IllegalArgumentException(
          "the hours come to " + hours.amount() + ", the line says " + amount);
    }
  }

  /** A line of hours at a rate; the amount follows. */
  public static CalculationLine of(String label, HoursAtRate hours) {
    return new CalculationLine(label, null, hours, hours.amount());
  }

  /** A line with its quantity in words. */
  public static CalculationLine of(String label, String quantity, Money amount) {
    return new CalculationLine(label, quantity, null, amount);
  }
}
