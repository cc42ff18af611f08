package org.alongside.core.safeguarding;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What came of a request about what the law says. */
public enum LegalOutcome implements Coded {
  REMOVED("removed"),
  /** A part was taken out. */
  CHANGED("changed"),
  KEPT("kept"),
  /** It is for somebody else to decide, who was told. */
  PASSED_ON("passed-on"),
  /** The request does not say enough. */
  NEED_MORE("need-more");

  private final String code;

  LegalOutcome(String code) {
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
  public static LegalOutcome parse(String code) {
    return Codes.get(LegalOutcome.class, code);
  }
}
