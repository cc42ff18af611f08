package org.alongside.server.allocations;

import java.util.Locale;

/** Why something about a change cannot be done. */
public enum ChangeRefusal {
  /** There is nothing of the kind to do now. */
  NOT_NOW,
  /** Somebody does it already, or has done it. */
  ALREADY,
  /** A later change stands on this one, and has to be taken back first. */
  LATER_CHANGE,
  /** Somebody else than the one who decided or asked has to do it. */
  SAME_PERSON,
  /** It needs a reason. */
  NO_REASON;

  /** The word in the message files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
