package org.alongside.core.direct;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * What a member writes to another, in Markdown, exactly as written but for the spaces around it.
 *
 * @param value 1 to 5,000 characters, several lines
 */
public record DirectText(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.lines(1, 5_000);

  public DirectText {
    RULE.require(value);
  }

  /** Reads what was typed, or says why it is refused, with an empty pointer. */
  public static Parsed<DirectText> read(String typed) {
    return RULE.read(typed).map(DirectText::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
