package org.alongside.core.event;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether somebody who signed up has a place. */
public enum SignupState implements Coded {
  GOING("going"),
  /** For a place to be given back. */
  WAITING("waiting");

  private final String code;

  SignupState(String code) {
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
  public static SignupState parse(String code) {
    return Codes.get(SignupState.class, code);
  }
}
