package org.alongside.core.forum;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * What a member says about themselves, exactly as written but for the spaces around it.
 *
 * @param value 0 to 1,000 characters, several lines; empty for who says nothing
 */
public record AboutMe(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.lines(0, 1_000);

  public AboutMe {
    RULE.require(value);
  }

  /**
   * Reads what was typed, without the characters that nobody sees, or says why it is refused, with
   * an empty pointer.
   */
  public static Parsed<AboutMe> read(String typed) {
    return RULE.read(Unseen.takeOut(typed)).map(AboutMe::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
