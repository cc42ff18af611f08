package org.alongside.core.oncall;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Who was told that somebody may need help, in the order in which it goes on. */
public enum CallStep implements Coded {
  /** Who is on call. */
  ON_CALL("on-call"),
  /** Another who is on call at the same time. */
  NEXT("next"),
  /** All moderators. */
  EVERYBODY("everybody"),
  /** The people who run the scheme. */
  SCHEME("scheme");

  private final String code;

  CallStep(String code) {
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
  public static CallStep parse(String code) {
    return Codes.get(CallStep.class, code);
  }
}
