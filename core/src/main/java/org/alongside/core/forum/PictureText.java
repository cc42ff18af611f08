package org.alongside.core.forum;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * What a picture of a post shows, in words, for whoever cannot see it. No picture is without.
 *
 * @param value 3 to 300 characters, one line
 */
public record PictureText(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.line(3, 300);

  public PictureText {
    RULE.require(value);
  }

  /** Reads what was typed, or says why it is refused, with an empty pointer. */
  public static Parsed<PictureText> read(String typed) {
    return RULE.read(typed).map(PictureText::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
