package org.alongside.core.visit;

import org.alongside.core.input.ReasonCode;

/** Why a report is refused as it was typed. */
public enum VisitProblem implements ReasonCode {
  /** The agreed plan has no such support on that day. */
  NOT_PLANNED("visit-not-planned"),
  /** Only what is cancelled can be told before its day. */
  STILL_TO_COME("visit-still-to-come"),
  /** What happened has to be shorter than what was planned. */
  NOT_SHORTER("visit-not-shorter"),
  /** The same visit was reported before, and that report counts. */
  ALREADY_REPORTED("visit-already-reported");

  private final String code;

  VisitProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
