package org.alongside.core.allocation;

import org.alongside.core.input.ReasonCode;

/** What stands against a change of an allocation. */
public enum AllocationProblem implements ReasonCode {
  /** The day lies outside the budget. Arguments: its first and its last day. */
  OUTSIDE_PERIOD("allocation-outside-period"),
  /** The change would be on the first day, so that nothing stays as it began. */
  FIRST_DAY("allocation-first-day"),
  /** The money is held that way already. */
  SAME_DEPLOYMENT("allocation-same-deployment"),
  /** A change that is recorded already begins on or after this day. Argument: its day. */
  LATER_CHANGE("allocation-later-change"),
  /** The new amount is less than what belongs to the days before. Argument: that amount. */
  BELOW_SPENT("allocation-below-spent"),
  /** The amount is not another one. */
  SAME_AMOUNT("allocation-same-amount"),
  /** A cut has to be less than before. */
  NOT_LESS("allocation-not-less"),
  /** An increase has to be more than before. */
  NOT_MORE("allocation-not-more"),
  /** NHS care is free: nobody pays a part of it. */
  NHS_MONEY("contribution-nhs-money"),
  /** Only council money may carry an own contribution. */
  NOT_COUNCIL_MONEY("contribution-not-council-money"),
  /** The last day lies before the first. */
  END_BEFORE_START("contribution-end-before-start"),
  /** The contribution comes to more than the money itself. Argument: what it comes to. */
  MORE_THAN_ALL("contribution-more-than-all"),
  /** There is no pause that could end on this day. */
  NO_PAUSE("change-no-pause"),
  /** The day lies in the future, and what happened cannot. */
  IN_THE_FUTURE("change-in-the-future");

  private final String code;

  AllocationProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
