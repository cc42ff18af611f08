package org.alongside.core.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Set;
import org.alongside.core.budget.FundingStream;
import org.jspecify.annotations.Nullable;

/**
 * On which days the next review may lie, both inclusive.
 *
 * <p>Example: health money that is first paid on 1 April 2026 is reviewed by 1 July 2026.
 */
public record ReviewWindow(LocalDate from, LocalDate latest) {
  /** How soon a review that is late already has to follow. */
  private static final Period WHEN_LATE = Period.ofMonths(1);

  public ReviewWindow {
    Objects.requireNonNull(from, "from");
    if (latest.isBefore(from)) {
      throw new IllegalArgumentException("no day from " + from + " to " + latest);
    }
  }

  /**
   * The days that {@link ReviewRule} leaves. Where its last day has passed already, the review has
   * to follow within a month.
   *
   * @param firstPaidOn when the first money is paid; a plan that has not begun is paid from today
   *     on at the earliest
   * @param lastReviewedOn the last review; null before the first
   */
  public static ReviewWindow of(
      Set<FundingStream> streams,
      LocalDate firstPaidOn,
      @Nullable LocalDate lastReviewedOn,
      LocalDate today) {
    LocalDate latest = ReviewRule.latestOn(streams, firstPaidOn, lastReviewedOn);
    return new ReviewWindow(today, latest.isBefore(today) ? today.plus(WHEN_LATE) : latest);
  }

  /** Whether the day is one of them. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(latest);
  }
}
