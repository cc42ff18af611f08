package org.alongside.server.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.alongside.server.http.Tokens;

/**
 * What a person reads on the website and types on the phone: eight letters and numbers that are not
 * mistaken for each other and spell no words, about 38 bits, good for one use and a quarter of an
 * hour.
 *
 * <p>Example: {@code K7PM 3XWD}.
 */
record PhoneCode(String letters) {
  private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
  private static final int LENGTH = 8;
  private static final int GROUP = 4;

  PhoneCode {
    if (!isOne(letters)) {
      throw new IllegalArgumentException("not a code for a phone");
    }
  }

  /** A new one. */
  static PhoneCode next(Random random) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new PhoneCode(letters.toString());
  }

  /** What somebody typed, if it can be a code: in either case, with gaps or without. */
  static Optional<PhoneCode> find(String typed) {
    String letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return isOne(letters) ? Optional.of(new PhoneCode(letters)) : Optional.empty();
  }

  /** As the website shows it. */
  String shown() {
    return letters.substring(0, GROUP) + " " + letters.substring(GROUP);
  }

  /** What the server keeps. */
  String hash() {
    return Tokens.hash(letters);
  }

  /** Says nothing of it. */
  @Override
  public String toString() {
    return "a code for a phone";
  }

  private static boolean isOne(String letters) {
    return letters.length() == LENGTH
        && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
  }
}
