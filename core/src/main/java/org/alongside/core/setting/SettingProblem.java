package org.alongside.core.setting;

import org.alongside.core.input.ReasonCode;

/** What can be wrong with how a budget is set, beyond what any field can be. */
public enum SettingProblem implements ReasonCode {
  /** Argument: the number of the other line, from 1. */
  OVERLAPS("schedule-overlaps"),
  /** The end is the start. */
  NO_TIME("schedule-no-time"),
  /** No day of the week was chosen. */
  NO_DAYS("schedule-no-days"),
  /** A bank holiday is no day of the week. */
  DAYS_ON_BANK_HOLIDAYS("schedule-days-on-bank-holidays"),
  /** Assistants who sleep in are paid different sums, which is not worked out here. */
  NIGHTS_DIFFER("schedule-nights-differ"),
  /** More people at once than assistants. */
  TOO_FEW_ASSISTANTS("schedule-too-few-assistants"),
  /** Argument: the day for which there are none. */
  NO_LOCAL_RATES("no-local-rates"),
  /** Argument: the day for which there is none. */
  NO_QUESTIONNAIRE("no-questionnaire"),
  /** There is no local rate for this; one has to be given. */
  NO_RATE("no-rate"),
  /** Nothing to add up. */
  NOTHING_TO_ADD("nothing-to-add"),
  /** Not the scheme's standard approach, so a reason is needed. */
  REASON_NEEDED("approach-reason-needed"),
  /** What lies above the comparison is refused without a reason. */
  REFUSAL_REASON_NEEDED("refusal-reason-needed"),
  /** What lies above the comparison is refused, and nobody said how the need will be met. */
  HOW_MET_NEEDED("how-met-needed"),
  /** Nobody said whether what lies above the comparison is paid. Argument: the part above. */
  ABOVE_COMPARISON("above-comparison"),
  /** Arguments: what the allocations come to, what the budget comes to. */
  ALLOCATIONS_DIFFER("allocations-differ"),
  /** The same stream under the same option twice. */
  ALLOCATION_TWICE("allocation-twice"),
  /** The period ends before it starts. */
  ENDS_BEFORE_START("ends-before-start");

  private final String code;

  SettingProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
