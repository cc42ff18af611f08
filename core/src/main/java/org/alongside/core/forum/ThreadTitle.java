package org.alongside.core.forum;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * What a thread is about, in one line.
 *
 * @param value 3 to 120 characters, one line
 */
public record ThreadTitle(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.line(3, 120);

  public ThreadTitle {
    RULE.require(value);
  }

  /** Reads what was typed, or says why it is refused, with an empty pointer. */
  public static Parsed<ThreadTitle> read(String typed) {
    return RULE.read(typed).map(ThreadTitle::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
