package org.alongside.core.forum;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * What a member writes in a post, in Markdown, exactly as written but for the spaces around it.
 *
 * @param value 1 to 20,000 characters, several lines
 */
public record PostText(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.lines(1, 20_000);

  public PostText {
    RULE.require(value);
  }

  /** Reads what was typed, or says why it is refused, with an empty pointer. */
  public static Parsed<PostText> read(String typed) {
    return RULE.read(typed).map(PostText::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
