package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Where a version of a plan stands. It moves forward only; a change starts a new version. */
public enum PlanState implements Coded {
  /** Being written by the holder, those who act for them, and the named worker. */
  DRAFT("draft"),
  /** Sent for a decision, with the holder's agreement. */
  SUBMITTED("submitted"),
  /** Every support has its decision. */
  DECIDED("decided"),
  /** Agreed by the holder as decided; this is the plan that counts. */
  AGREED("agreed"),
  /** Still counts, while it is being reviewed. */
  IN_REVIEW("in-review"),
  /** Replaced or ended; stays readable. */
  CLOSED("closed");

  private final String code;

  PlanState(String code) {
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
  public static PlanState parse(String code) {
    return Codes.get(PlanState.class, code);
  }

  /**
   * Whether a plan may go from here to there: one step forward, back to draft or submitted while
   * nothing is agreed, from a review back to agreed when nothing changed, or to closed.
   */
  public boolean canBecome(PlanState next) {
    if (next == CLOSED) {
      return this != CLOSED;
    }
    return switch (this) {
      case DRAFT -> next == SUBMITTED;
      case SUBMITTED -> next == DECIDED || next == DRAFT;
      case DECIDED -> next == AGREED || next == DRAFT || next == SUBMITTED;
      case AGREED -> next == IN_REVIEW;
      case IN_REVIEW -> next == AGREED;
      case CLOSED -> false;
    };
  }

  /** Whether the supports that were agreed in it are to be paid for. */
  public boolean counts() {
    return this == AGREED || this == IN_REVIEW;
  }

  /** Whether every support must have its decision by now. */
  boolean isDecided() {
    return this == DECIDED || counts();
  }
}
