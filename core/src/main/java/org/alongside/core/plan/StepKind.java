package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What happened to a version of a plan, each time with who did it and when. */
public enum StepKind implements Coded {
  /** Somebody began it. */
  STARTED("started"),
  /** It was sent for a decision, with the holder's agreement. */
  SUBMITTED("submitted"),
  /** It was taken back to go on writing. */
  TAKEN_BACK("taken-back"),
  /** The last decision on it was made. */
  DECIDED("decided"),
  /** The holder asked for a decision to be looked at again. */
  CHALLENGED("challenged"),
  /** Another person looked at the decision again. */
  ANSWERED("answered"),
  /** The holder agreed to it as decided. */
  AGREED("agreed"),
  /** The holder asked for a review before its day. */
  EARLY_REVIEW_ASKED("early-review-asked"),
  /** A review began. */
  REVIEW_STARTED("review-started"),
  /** A review ended, and nothing has to change. */
  REVIEW_CLOSED("review-closed"),
  /** A review found a change: a new version was begun. */
  CHANGE_FOUND("change-found");

  private final String code;

  StepKind(String code) {
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
  public static StepKind parse(String code) {
    return Codes.get(StepKind.class, code);
  }
}
