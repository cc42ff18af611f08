package org.alongside.core.spend;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What a rule on spending asks for. */
public enum RuleKind implements Coded {
  /** This money cannot pay for it. */
  EXCLUDED("excluded"),
  /** It must be agreed in the plan first. */
  AGREE_FIRST("agree-first");

  private final String code;

  RuleKind(String code) {
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
  public static RuleKind parse(String code) {
    return Codes.get(RuleKind.class, code);
  }
}
