package org.alongside.core.forum;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Where a report stands. */
public enum ReportStatus implements Coded {
  OPEN("open"),
  /** One moderator has it. */
  CLAIMED("claimed"),
  DECIDED("decided"),
  /** Waiting for another moderator. */
  APPEALED("appealed");

  private final String code;

  ReportStatus(String code) {
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
  public static ReportStatus parse(String code) {
    return Codes.get(ReportStatus.class, code);
  }
}
