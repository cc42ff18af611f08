package org.alongside.core.phrase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of words and phrases to look for. Finds whole words only, whatever the case, accents,
 * apostrophes, punctuation and line breaks between them.
 *
 * <p>Example: {@code Phrases.of(List.of("end it all"))} finds {@code "I could END it—all."}, and
 * nothing in {@code "send it all"}.
 */
public final class Phrases {
  private final Map<String, String> asWrittenByPlain;

  private Phrases(Map<String, String> asWrittenByPlain) {
    this.asWrittenByPlain = asWrittenByPlain;
  }

  /**
   * A list with these phrases.
   *
   * @throws IllegalArgumentException when one has no letter or digit
   */
  public static Phrases of(List<String> phrases) {
    Map<String, String> byPlain = new LinkedHashMap<>();
    for (String phrase : phrases) {
      String plain = PlainWords.of(phrase);
      if (plain.trim().isEmpty()) {
        throw new IllegalArgumentException("a phrase without words: '" + phrase + "'");
      }
      byPlain.putIfAbsent(plain, phrase);
    }
    return new Phrases(byPlain);
  }

  /** The first phrase of the list that stands in the text, as the list writes it. */
  public Optional<String> findIn(String text) {
    String words = PlainWords.of(text);
    return asWrittenByPlain.entrySet().stream()
        .filter(phrase -> words.contains(phrase.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The phrases, in their order. */
  public List<String> list() {
    return List.copyOf(asWrittenByPlain.values());
  }
}
