package org.alongside.core.spend;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether a rule also holds for what an agreed support covers. */
public enum RuleScope implements Coded {
  /** It does. */
  ALWAYS("always"),
  /** What is agreed in the plan is fine. */
  UNLESS_IN_PLAN("unless-in-plan");

  private final String code;

  RuleScope(String code) {
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
  public static RuleScope parse(String code) {
    return Codes.get(RuleScope.class, code);
  }
}
