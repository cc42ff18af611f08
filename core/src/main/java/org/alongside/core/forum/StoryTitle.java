package org.alongside.core.forum;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * What a story is called.
 *
 * @param value 3 to 120 characters, one line
 */
public record StoryTitle(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.line(3, 120);

  public StoryTitle {
    RULE.require(value);
  }

  /** Reads what was typed, or says why it is refused, with an empty pointer. */
  public static Parsed<StoryTitle> read(String typed) {
    return RULE.read(typed).map(StoryTitle::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
