package org.alongside.core.conversation;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * What somebody writes to the other side, exactly as written but for the spaces around it.
 *
 * @param value 1 to 10,000 characters, several lines
 */
public record MessageText(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.lines(1, 10_000);

  public MessageText {
    RULE.require(value);
  }

  /** Reads what was typed, or says why it is refused, with an empty pointer. */
  public static Parsed<MessageText> read(String typed) {
    return RULE.read(typed).map(MessageText::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
