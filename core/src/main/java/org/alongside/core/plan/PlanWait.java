package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What a plan waits for, and so who it is that others wait for. */
public enum PlanWait implements Coded {
  /** Another person is to look at a decision again. */
  CHALLENGE_ANSWER("challenge-answer"),
  /** Each support is to be decided on. */
  DECISION("decision"),
  /** A review should have been held. */
  REVIEW_OVERDUE("review-overdue"),
  /** The holder asked for a review. */
  EARLY_REVIEW("early-review"),
  /** A review was begun and is to be closed. */
  REVIEW_OPEN("review-open"),
  /** The holder is to read the decisions, and agree. */
  AGREEMENT("agreement"),
  /** The plan is being written. */
  WRITING("writing");

  private final String code;

  PlanWait(String code) {
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
  public static PlanWait parse(String code) {
    return Codes.get(PlanWait.class, code);
  }
}
