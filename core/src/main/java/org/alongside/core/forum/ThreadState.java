package org.alongside.core.forum;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether a thread takes posts. */
public enum ThreadState implements Coded {
  OPEN("open"),
  SLOW("slow"),
  LOCKED("locked");

  private final String code;

  ThreadState(String code) {
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
  public static ThreadState parse(String code) {
    return Codes.get(ThreadState.class, code);
  }
}
