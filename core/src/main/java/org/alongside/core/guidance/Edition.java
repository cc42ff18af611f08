package org.alongside.core.guidance;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** In which form a page is read. */
public enum Edition implements Coded {
  /** Plain English. */
  STANDARD("standard"),
  /** Short sentences, one idea each, each beside a picture. */
  EASY_READ("easy-read");

  private final String code;

  Edition(String code) {
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
  public static Edition parse(String code) {
    return Codes.get(Edition.class, code);
  }
}
