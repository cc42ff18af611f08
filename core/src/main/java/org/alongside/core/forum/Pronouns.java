package org.alongside.core.forum;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * The words by which a member wants to be spoken of, exactly as written but for the spaces around
 * it.
 *
 * @param value 0 to 40 characters, one line; empty for who says none
 */
public record Pronouns(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.line(0, 40);

  public Pronouns {
    RULE.require(value);
  }

  /**
   * Reads what was typed, without the characters that nobody sees, or says why it is refused, with
   * an empty pointer.
   */
  public static Parsed<Pronouns> read(String typed) {
    return RULE.read(Unseen.takeOut(typed)).map(Pronouns::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
