package org.alongside.core.identity;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/**
 * What an account may do by office. A role alone never opens a person's private record; a {@link
 * Relationship} does. Holders need no role: a holder is a person with a budget record.
 */
public enum Role implements Coded {
  WORKER("worker"),
  COORDINATOR("coordinator"),
  MODERATOR("moderator"),
  EDITOR("editor"),
  ADMINISTRATOR("administrator"),
  /** Works for an organisation that holds money for holders. */
  ORGANISATION("organisation");

  private final String code;

  Role(String code) {
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
  public static Role parse(String code) {
    return Codes.get(Role.class, code);
  }
}
