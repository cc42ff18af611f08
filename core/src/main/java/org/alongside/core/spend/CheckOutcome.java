package org.alongside.core.spend;

import org.alongside.core.input.ReasonCode;

/** How an entry stands to plan and rules. A check never stops an entry and tells nobody. */
public enum CheckOutcome implements ReasonCode {
  /** An agreed support covers it. */
  IN_PLAN("in-plan"),
  /** An agreed support covers a part of it; says by how much it is more. */
  MORE_THAN_PLANNED("more-than-planned"),
  /** No agreed support covers it: ask the named worker. */
  NOT_IN_PLAN_YET("not-in-plan-yet"),
  /** Must be agreed in the plan first, such as paying a relative in the same household. */
  AGREE_FIRST("agree-first"),
  /** The rules say that this money cannot pay for it. */
  EXCLUDED("excluded");

  private final String code;

  CheckOutcome(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
