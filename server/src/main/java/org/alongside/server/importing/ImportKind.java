package org.alongside.server.importing;

import org.alongside.core.input.Coded;

/** What stands in a file. */
public enum ImportKind implements Coded {
  /** Accounts with the role of a worker. */
  WORKERS("workers"),
  /** Holders with their named workers. */
  HOLDERS("holders"),
  /** Budgets of holders who are here already. */
  BUDGETS("budgets");

  private final String code;

  ImportKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
