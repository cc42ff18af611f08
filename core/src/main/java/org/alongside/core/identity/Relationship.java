package org.alongside.core.identity;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What one person is to a holder now; domain.md, "Roles and relationships". */
public enum Relationship implements Coded {
  SELF("self"),
  HELPER("helper"),
  NOMINEE("nominee"),
  REPRESENTATIVE("representative"),
  WORKER("worker"),
  COVERING("covering"),
  /** Works for the organisation that holds the holder's money. */
  ORGANISATION("organisation");

  private final String code;

  Relationship(String code) {
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
  public static Relationship parse(String code) {
    return Codes.get(Relationship.class, code);
  }
}
