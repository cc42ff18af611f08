package org.alongside.core.forum;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * Why a moderator decided as they did; told to the reporter and the author.
 *
 * @param value 3 to 2,000 characters, several lines
 */
public record ModerationNote(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.lines(3, 2_000);

  public ModerationNote {
    RULE.require(value);
  }

  /** Reads what was typed, or says why it is refused, with an empty pointer. */
  public static Parsed<ModerationNote> read(String typed) {
    return RULE.read(typed).map(ModerationNote::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
