package org.alongside.core.identity;

import java.util.Arrays;

/** What one person is to a holder now; domain.md, "Roles and relationships". */
public enum Relationship {
  SELF("self"),
  HELPER("helper"),
  NOMINEE("nominee"),
  REPRESENTATIVE("representative"),
  WORKER("worker"),
  COVERING("covering");

  private final String code;

  Relationship(String code) {
    this.code = code;
  }

  /** The word on the wire and in the database. */
  public String code() {
    return code;
  }

  /**
   * The relationship with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Relationship parse(String code) {
    return Arrays.stream(values())
        .filter(relationship -> relationship.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such relationship: " + code));
  }
}
