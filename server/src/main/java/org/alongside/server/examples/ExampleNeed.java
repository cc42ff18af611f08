package org.alongside.server.examples;

import org.alongside.core.input.Coded;

/** What a person of an example lives with; what the gallery can be narrowed to. */
enum ExampleNeed implements Coded {
  BREATHING("breathing"),
  MOVING("moving"),
  LONG_TERM("long-term-condition"),
  MEMORY("memory"),
  LEARNING("learning-disability"),
  MENTAL_HEALTH("mental-health"),
  CHILD("child"),
  END_OF_LIFE("end-of-life");

  private final String code;

  ExampleNeed(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
