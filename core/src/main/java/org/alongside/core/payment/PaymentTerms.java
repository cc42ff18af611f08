package org.alongside.core.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a direct payment is paid out.
 *
 * @param lateAfter after how many working days without it a payment counts as late; 1 to 20
 */
public record PaymentTerms(PayFrequency frequency, LocalDate firstOn, int lateAfter) {
  /** The most working days that a payment may be waited for. */
  public static final int MOST_LATE_AFTER = 20;

  private static final int FOUR = 4;

  public PaymentTerms {
    Objects.requireNonNull(frequency, "frequency");
    Objects.requireNonNull(firstOn, "firstOn");
    if (lateAfter < 1 || lateAfter > MOST_LATE_AFTER) {
      throw new IllegalArgumentException("late after " + lateAfter + " working days");
    }
  }

  /** Every date up to and including this day, whether or not a bank works on it. */
  public List<LocalDate> datesUntil(LocalDate last) {
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; !date(i).isAfter(last); i++) {
      dates.add(date(i));
    }
    return dates;
  }

  /** Counted from the first date always, so that the 31st comes back after a shorter month. */
  private LocalDate date(int index) {
    return switch (frequency) {
      case WEEKLY -> firstOn.plusWeeks(index);
      case FOUR_WEEKLY -> firstOn.plusWeeks((long) index * FOUR);
      case MONTHLY -> firstOn.plusMonths(index);
    };
  }
}
