package org.alongside.core.event;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Who may know of an event and come to it. */
public enum EventAudience implements Coded {
  /** Everybody reads of it; members sign up. */
  OPEN("open"),
  /** Members of the peer network only. */
  MEMBERS("members");

  private final String code;

  EventAudience(String code) {
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
  public static EventAudience parse(String code) {
    return Codes.get(EventAudience.class, code);
  }
}
