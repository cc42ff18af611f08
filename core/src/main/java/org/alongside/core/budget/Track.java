package org.alongside.core.budget;

import org.alongside.core.input.ReasonCode;

/** How the spending stands to the plan's own schedule, never as blame. */
public enum Track implements ReasonCode {
  /** Within 10 % of what was planned by now, or within one week's plan. */
  ON_TRACK("on-track"),
  /** Less spent than planned by now. */
  UNDER("under"),
  /** More spent than planned by now. */
  OVER("over"),
  /** No agreed plan says what to expect. */
  NOT_PLANNED("not-planned");

  private final String code;

  Track(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
