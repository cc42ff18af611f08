package org.alongside.core.forum;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * What a member tells in a story, in Markdown, exactly as written but for the spaces around it.
 *
 * @param value 1 to 40,000 characters, several lines
 */
public record StoryText(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.lines(1, 40_000);

  public StoryText {
    RULE.require(value);
  }

  /** Reads what was typed, or says why it is refused, with an empty pointer. */
  public static Parsed<StoryText> read(String typed) {
    return RULE.read(typed).map(StoryText::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
