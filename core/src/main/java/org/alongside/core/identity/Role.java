package org.alongside.core.identity;

import java.util.Arrays;

/**
 * What an account may do by office. A role alone never opens a person's private record; a {@link
 * Relationship} does. Holders need no role: a holder is a person with a budget record.
 */
public enum Role {
  WORKER("worker"),
  COORDINATOR("coordinator"),
  MODERATOR("moderator"),
  EDITOR("editor"),
  ADMINISTRATOR("administrator");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  /** The word on the wire and in the database. */
  public String code() {
    return code;
  }

  /**
   * The role with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Role parse(String code) {
    return Arrays.stream(values())
        .filter(role -> role.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such role: " + code));
  }
}
