package org.alongside.core.guidance;

import java.util.regex.Pattern;

/** How long a text takes to read, at 180 words a minute: a calm pace for non-fiction. */
public final class ReadingTime {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int WORDS_PER_MINUTE = 180;

  private ReadingTime() {}

  /** Whole minutes, rounded up, at least one. Signs of Markdown alone are not words. */
  public static int minutes(String markdown) {
    int words = 0;
    for (String part : SPACES.split(markdown, -1)) {
      if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
        words++;
      }
    }
    return Math.max(1, (words + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE);
  }
}
