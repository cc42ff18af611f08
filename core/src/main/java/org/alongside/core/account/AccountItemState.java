package org.alongside.core.account;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether an item counts. None is ever deleted. */
public enum AccountItemState implements Coded {
  /** Counts. */
  COUNTS("counts"),
  /** It was owed and has been paid. */
  SETTLED("settled"),
  /** It was a mistake. */
  WITHDRAWN("withdrawn");

  private final String code;

  AccountItemState(String code) {
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
  public static AccountItemState parse(String code) {
    return Codes.get(AccountItemState.class, code);
  }
}
