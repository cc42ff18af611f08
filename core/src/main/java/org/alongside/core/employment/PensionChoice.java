package org.alongside.core.employment;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What an assistant does about the pension. */
public enum PensionChoice implements Coded {
  /** Enrolled when the rules say so. */
  BY_THE_RULES("by-the-rules"),
  /** Asked to join without having to: the employer pays where there are qualifying earnings. */
  ASKED_TO_JOIN("asked-to-join"),
  /** Left the pension, or told the employer not to be enrolled. */
  NOT_IN("not-in");

  private final String code;

  PensionChoice(String code) {
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
  public static PensionChoice parse(String code) {
    return Codes.get(PensionChoice.class, code);
  }
}
