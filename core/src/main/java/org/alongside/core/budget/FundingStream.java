package org.alongside.core.budget;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Where the money comes from. The rules on what it may pay for differ by stream. */
public enum FundingStream implements Coded {
  /** Health money, from the integrated care board. */
  NHS("nhs"),
  /** Social care money, from the council. */
  LOCAL_AUTHORITY("local-authority"),
  /** Any other, such as a charity. */
  OTHER("other");

  private final String code;

  FundingStream(String code) {
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
  public static FundingStream parse(String code) {
    return Codes.get(FundingStream.class, code);
  }
}
