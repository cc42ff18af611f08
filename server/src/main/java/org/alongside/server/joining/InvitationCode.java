package org.alongside.server.joining;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.alongside.server.http.Tokens;

/**
 * What somebody types who was invited: twelve letters and numbers that are not mistaken for each
 * other and spell no words, about 57 bits.
 *
 * <p>Example: {@code K7PM 3XWD 9TQB}.
 */
record InvitationCode(String letters) {
  private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
  private static final int LENGTH = 12;

  InvitationCode {
    if (!isOne(letters)) {
      throw new IllegalArgumentException("not a code of an invitation");
    }
  }

  /** A new one. */
  static InvitationCode next(Random random) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new InvitationCode(letters.toString());
  }

  /** What somebody typed, if it can be a code: in either case, with gaps or without. */
  static Optional<InvitationCode> find(String typed) {
    String letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return isOne(letters) ? Optional.of(new InvitationCode(letters)) : Optional.empty();
  }

  /** As the page shows it. */
  String shown() {
    return letters.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** What the server keeps. */
  String hash() {
    return Tokens.hash(letters);
  }

  /** Says nothing of it. */
  @Override
  public String toString() {
    return "a code of an invitation";
  }

  private static boolean isOne(String letters) {
    return letters.length() == LENGTH
        && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
  }
}
