package org.alongside.core.event;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether an event takes place. */
public enum EventState implements Coded {
  PLANNED("planned"),
  CANCELLED("cancelled");

  private final String code;

  EventState(String code) {
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
  public static EventState parse(String code) {
    return Codes.get(EventState.class, code);
  }
}
