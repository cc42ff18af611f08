package org.alongside.core.visit;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Who hears at once of a report. */
public enum VisitTelling implements Coded {
  /** The named worker and who covers for them. */
  WORKER("worker"),
  /** Nobody: it is seen when the page is opened. */
  NOBODY("nobody");

  private final String code;

  VisitTelling(String code) {
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
  public static VisitTelling parse(String code) {
    return Codes.get(VisitTelling.class, code);
  }
}
