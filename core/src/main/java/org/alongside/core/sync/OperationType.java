package org.alongside.core.sync;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** The kinds of operations. */
public enum OperationType implements Coded {
  SPEND_RECORD("spend.record"),
  SPEND_AMEND("spend.amend"),
  SPEND_WITHDRAW("spend.withdraw"),
  RECEIPT_ATTACH("receipt.attach"),
  RECEIPT_DETACH("receipt.detach"),
  MESSAGE_SEND("message.send"),
  MESSAGE_READ("message.read"),
  VISIT_REPORT("visit.report");

  private final String code;

  OperationType(String code) {
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
  public static OperationType parse(String code) {
    return Codes.get(OperationType.class, code);
  }
}
