package org.alongside.server.stories;

import org.alongside.core.forum.StoryText;
import org.alongside.server.text.PlainText;

/** How stories begin, for lists. */
final class Openings {
  private static final int LONGEST = 240;

  private Openings() {}

  /** The first sentences, cut at a word. */
  static String of(StoryText text) {
    String plain = PlainText.of(text.value());
    if (plain.length() <= LONGEST) {
      return plain;
    }
    int cut = plain.lastIndexOf(' ', LONGEST);
    // Never within a pair of surrogates, in a text without spaces.
    int end = cut > 0 ? cut : plain.offsetByCodePoints(0, LONGEST / 2);
    return plain.substring(0, end) + " …";
  }
}
