package org.alongside.core.forum;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * What an editor says to the author of a story that is not published as it stands.
 *
 * @param value 1 to 4,000 characters, several lines
 */
public record StoryNote(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.lines(1, 4_000);

  public StoryNote {
    RULE.require(value);
  }

  /** Reads what was typed, or says why it is refused, with an empty pointer. */
  public static Parsed<StoryNote> read(String typed) {
    return RULE.read(typed).map(StoryNote::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
