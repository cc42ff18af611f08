package org.alongside.core.account;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What was written down about the account into which a direct payment comes. */
public enum AccountItemKind implements Coded {
  /** What was in it at the start of a day: from there on it is followed. */
  OPENING("opening"),
  /** What the bank says at the end of a day. */
  BANK("bank"),
  /** Income tax kept back from wages, which goes to HM Revenue and Customs. */
  TAX("tax"),
  /** National Insurance of employer and assistant, not paid over yet. */
  NATIONAL_INSURANCE("national-insurance"),
  /** Pension contributions, not paid over yet. */
  PENSION("pension"),
  /** Paid holiday that an assistant has earned and not taken. */
  HOLIDAY("holiday"),
  /** Anything else that is owed to somebody. */
  OTHER("other");

  private final String code;

  AccountItemKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it says that some of the money is owed elsewhere. */
  public boolean isOwed() {
    return this != OPENING && this != BANK;
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static AccountItemKind parse(String code) {
    return Codes.get(AccountItemKind.class, code);
  }
}
