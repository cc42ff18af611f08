package org.alongside.core.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.alongside.core.budget.FundingStream;
import org.jspecify.annotations.Nullable;

/**
 * By when a plan must be reviewed.
 *
 * <p>Health money: within 3 months of the first payment (National Health Service (Direct Payments)
 * Regulations 2013; NHS England, Guidance on direct payments for healthcare). Council money: within
 * 6 months (Care and Support (Direct Payments) Regulations 2014, regulation 7). After that both: at
 * most 12 months apart. The soonest counts.
 */
public final class ReviewRule {
  private static final Period FIRST_OF_HEALTH = Period.ofMonths(3);
  private static final Period FIRST_OF_COUNCIL = Period.ofMonths(6);
  private static final Period BETWEEN = Period.ofMonths(12);

  private ReviewRule() {}

  /**
   * The last day on which the next review is in time.
   *
   * @param firstPaidOn when the first money was paid, or support started
   * @param lastReviewedOn the last review; null before the first
   */
  public static LocalDate latestOn(
      Set<FundingStream> streams, LocalDate firstPaidOn, @Nullable LocalDate lastReviewedOn) {
    if (lastReviewedOn != null) {
      return lastReviewedOn.plus(BETWEEN);
    }
    if (streams.contains(FundingStream.NHS)) {
      return firstPaidOn.plus(FIRST_OF_HEALTH);
    }
    return firstPaidOn.plus(
        streams.contains(FundingStream.LOCAL_AUTHORITY) ? FIRST_OF_COUNCIL : BETWEEN);
  }
}
