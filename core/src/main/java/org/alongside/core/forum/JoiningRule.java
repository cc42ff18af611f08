package org.alongside.core.forum;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** How somebody who has an account becomes a member of the peer network: the scheme's choice. */
public enum JoiningRule implements Coded {
  /** They choose a name. */
  OPEN("open"),
  /** They choose a name and type the code of an invitation. */
  INVITATION("invitation"),
  /** They choose a name and say a few words, and a moderator lets them in. */
  APPROVAL("approval");

  private final String code;

  JoiningRule(String code) {
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
  public static JoiningRule parse(String code) {
    return Codes.get(JoiningRule.class, code);
  }
}
