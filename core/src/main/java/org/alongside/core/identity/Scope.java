package org.alongside.core.identity;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What a grant opens of a holder's record; safety.md, "Scopes of a grant". */
public enum Scope implements Coded {
  VIEW_PLAN("view-plan"),
  EDIT_PLAN("edit-plan"),
  AGREE_PLAN("agree-plan"),
  VIEW_BUDGET("view-budget"),
  VIEW_SPEND("view-spend"),
  LOG_SPEND("log-spend"),
  MESSAGES("messages");

  private final String code;

  Scope(String code) {
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
  public static Scope parse(String code) {
    return Codes.get(Scope.class, code);
  }
}
