package org.alongside.core.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much the words of a bank are like the name of somebody who was paid. */
public enum Likeness {
  /** None of the words is in both. */
  NONE,
  /** Some are, or there is no name to compare. */
  PART,
  /** Most of the name stands there. */
  SAME;

  private static final int LEAST_LETTERS = 3;
  private static final int MOST_PERCENT = 60;

  /** Words that say how something was paid, or what sort of company it is, not whom. */
  private static final Set<String> EMPTY =
      Set.of(
          "THE",
          "AND",
          "LTD",
          "LIMITED",
          "PLC",
          "LLP",
          "CARD",
          "PAYMENT",
          "PAYMENTS",
          "VISA",
          "DEBIT",
          "CREDIT",
          "DIRECT",
          "CONTACTLESS",
          "PURCHASE",
          "TRANSFER",
          "FASTER",
          "BANK",
          "REF",
          "REFERENCE",
          "FROM",
          "WWW",
          "COM",
          "GBR");

  /** How alike they are. */
  public static Likeness of(String payee, String words) {
    List<String> name = tokens(payee);
    if (name.isEmpty()) {
      return PART;
    }
    List<String> said = tokens(words);
    int letters = 0;
    int found = 0;
    for (String token : name) {
      letters += token.length();
      if (said.stream().anyMatch(other -> isSame(token, other))) {
        found += token.length();
      }
    }
    if (found * 100 >= letters * MOST_PERCENT) {
      return SAME;
    }
    return found > 0 ? PART : NONE;
  }

  /** Banks cut names off, so the start of a longer word will do. */
  private static boolean isSame(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return one.equals(other)
        || (shorter > LEAST_LETTERS && one.regionMatches(0, other, 0, shorter));
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    String plain = text.toUpperCase(Locale.ROOT).replaceAll("['’.]", "");
    for (String token : plain.split("[^\\p{L}\\p{N}]+", -1)) {
      boolean number = token.chars().anyMatch(Character::isDigit);
      if (token.length() >= LEAST_LETTERS && !number && !EMPTY.contains(token)) {
        tokens.add(token);
      }
    }
    return tokens;
  }
}
