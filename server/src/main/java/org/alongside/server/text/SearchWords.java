package org.alongside.server.text;

import java.util.List;
import java.util.Set;

/** What somebody who searches is looking for: the telling words of what they typed. */
public final class SearchWords {
  /** The longest word that is looked for or kept, in characters. */
  public static final int LONGEST_WORD = 40;

  private static final int MOST_WORDS = 8;

  /** Words that say nothing about what is looked for. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "can", "cant", "could", "do", "does", "for",
          "from", "get", "have", "how", "i", "if", "im", "in", "is", "it", "me", "my", "of", "on",
          "or", "s", "should", "so", "that", "the", "there", "they", "this", "to", "was", "we",
          "what", "when", "where", "which", "who", "will", "with", "you", "your");

  private SearchWords() {}

  /** The words, each once; the small ones too when there are no others. Empty for no words. */
  public static List<String> of(String typed) {
    List<String> all =
        PlainText.words(typed)
            .filter(word -> word.length() <= LONGEST_WORD)
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    List<String> telling = all.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
    return telling.isEmpty() ? all : telling;
  }
}
