package org.alongside.core.identity;

import java.util.Arrays;

/** What a grant opens of a holder's record; safety.md, "Scopes of a grant". */
public enum Scope {
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

  /** The word on the wire and in the database. */
  public String code() {
    return code;
  }

  /**
   * The scope with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Scope parse(String code) {
    return Arrays.stream(values())
        .filter(scope -> scope.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such scope: " + code));
  }
}
