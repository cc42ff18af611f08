package org.alongside.core.visit;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What became of a visit that the plan expects. Nothing is said of one that happened. */
public enum VisitOutcome implements Coded {
  /** Nobody came, though the plan says so. */
  DID_NOT_HAPPEN("did-not-happen"),
  /** It was shorter than planned. */
  PARTLY("partly"),
  /** The holder, or somebody for them, called it off. */
  CANCELLED("cancelled");

  private final String code;

  VisitOutcome(String code) {
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
  public static VisitOutcome parse(String code) {
    return Codes.get(VisitOutcome.class, code);
  }
}
