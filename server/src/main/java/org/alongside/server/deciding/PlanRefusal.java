package org.alongside.server.deciding;

import java.util.Locale;

/** Why a step of a plan was not taken; nothing was changed. */
public enum PlanRefusal {
  /** There is no version of which this can be done now. */
  NOT_NOW,
  /** Something stands against sending it; the concerns say what. */
  BLOCKED,
  /** A support has no decision yet. */
  UNDECIDED,
  /** No care coordinator is named. */
  NO_COORDINATOR,
  /** The day of the next review lies where the rules do not allow it. */
  REVIEW_DAY,
  /** It needs a reason. */
  NO_REASON,
  /** Who decided cannot answer. */
  SAME_PERSON,
  /** It was asked for already, or has its answer. */
  ALREADY;

  /** The word in the message files. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
