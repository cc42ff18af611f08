package org.alongside.core.forum;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * A word or two that say what threads of a board are about.
 *
 * @param value 2 to 30 characters, one line
 */
public record TagName(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.line(2, 30);

  /** How many of them a thread may have. */
  public static final int MOST_OF_A_THREAD = 3;

  public TagName {
    RULE.require(value);
  }

  /** Reads what was typed, or says why it is refused, with an empty pointer. */
  public static Parsed<TagName> read(String typed) {
    return RULE.read(typed).map(TagName::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
