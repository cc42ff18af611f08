package org.alongside.core.phrase;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text reduced to its words, so that two ways to type the same are equal.
 *
 * <p>Example: {@code "I CAN’T go on!"} becomes {@code " i cant go on "}, with a space around each
 * word, so that a whole word is found by looking for it with its spaces.
 */
final class PlainWords {
  private PlainWords() {}

  static String of(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(letters.length() + 2).append(' ');
    int character;
    for (int i = 0; i < letters.length(); i += Character.charCount(character)) {
      character = letters.codePointAt(i);
      append(words, character);
    }
    if (words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
    return words.toString();
  }

  private static void append(StringBuilder words, int character) {
    if (character >= 'a' && character <= 'z') {
      words.append((char) character);
    } else if (Character.isLetterOrDigit(character)) {
      words.appendCodePoint(character);
    } else if (!joins(character) && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
  }

  /** Apostrophes, accents and invisible characters within a word. */
  private static boolean joins(int character) {
    int type = Character.getType(character);
    return character == '\''
        || character == '\u2019'
        || character == '\u2018'
        || character == '`'
        || character == '\u00B4'
        || type == Character.NON_SPACING_MARK
        || type == Character.FORMAT;
  }
}
