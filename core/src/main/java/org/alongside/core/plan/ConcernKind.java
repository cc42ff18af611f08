package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What is to be known about a plan before it is sent for a decision. */
public enum ConcernKind implements Coded {
  /** There is nothing to decide on. */
  NO_SUPPORTS("no-supports"),
  /** No day was chosen for the next review. */
  NO_REVIEW_DATE("no-review-date"),
  /** The day of the next review has passed. */
  REVIEW_IN_THE_PAST("review-in-the-past"),
  /** The day of the next review is later than the rules allow; argument: the latest day. */
  REVIEW_TOO_LATE("review-too-late"),
  /** Nothing is said about what is to happen. */
  NO_OUTCOMES("no-outcomes"),
  /** A support serves no outcome; argument: its title. */
  SERVES_NO_OUTCOME("serves-no-outcome"),
  /** Nothing is said about what pays for a support; argument: its title. */
  NO_PAYER("no-payer"),
  /** The supports cost more than the budget; arguments: what they cost, what the budget is. */
  COSTS_MORE("costs-more"),
  /** Nothing is said about what to do when something goes wrong. */
  NO_CONTINGENCIES("no-contingencies"),
  /** No care coordinator is named. */
  NO_COORDINATOR("no-coordinator"),
  /** Nobody signed off who does a clinical task; arguments: the task, who does it. */
  TASK_NOT_SIGNED_OFF("task-not-signed-off"),
  /** A sign-off for a clinical task has ended; arguments: the task, who does it, the last day. */
  TASK_ENDED("task-ended"),
  /** A sign-off ends within 30 days; arguments: the task, who does it, the last day. */
  TASK_ENDS_SOON("task-ends-soon");

  private final String code;

  ConcernKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ConcernKind parse(String code) {
    return Codes.get(ConcernKind.class, code);
  }
}
