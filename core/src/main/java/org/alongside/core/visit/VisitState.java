package org.alongside.core.visit;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether a report counts. None is ever deleted. */
public enum VisitState implements Coded {
  /** Counts. */
  REPORTED("reported"),
  /** Kept, no longer counted. */
  WITHDRAWN("withdrawn");

  private final String code;

  VisitState(String code) {
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
  public static VisitState parse(String code) {
    return Codes.get(VisitState.class, code);
  }
}
