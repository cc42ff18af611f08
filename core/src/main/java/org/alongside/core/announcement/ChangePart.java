package org.alongside.core.announcement;

import org.alongside.core.input.ReasonCode;

/** A part of an announcement that is missing. */
public enum ChangePart implements ReasonCode {
  /** Why, in plain English. */
  REASONS("change-reasons-missing"),
  /** How much. */
  AMOUNT("change-amount-missing"),
  /** From when. */
  EFFECTIVE_ON("change-date-missing"),
  /** Who pays what until then. */
  MEANWHILE("change-meanwhile-missing"),
  /** What notice is given. */
  NOTICE("change-notice-missing"),
  /** What care goes on. */
  CONTINUES("change-continues-missing"),
  /** How to ask for another look. */
  RECONSIDERATION("change-reconsideration-missing"),
  /** By when a sum is to be repaid. */
  UNTIL("change-until-missing"),
  /** Who has to repay; which area pays from then on; whom to talk to after a death. */
  WHO("change-who-missing");

  private final String code;

  ChangePart(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
