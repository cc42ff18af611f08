package org.alongside.server.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long enough, and not one that many people use. No rules about capitals,
 * digits or signs, and no forced change (safety.md 1).
 */
public final class PasswordRule {
  /** The fewest characters. */
  public static final int SHORTEST = 10;

  /** The most characters. */
  public static final int LONGEST = 200;

  /** Below a million guesses it is a common password, or a common one with a little added. */
  private static final double FEWEST_GUESSES = 1e6;

  /** Looking further into a long text costs time and changes nothing. */
  private static final int LOOKED_AT = 64;

  private static final Zxcvbn ESTIMATE = new Zxcvbn();

  private PasswordRule() {}

  /** What is wrong with a password. */
  public enum Flaw {
    TOO_SHORT("password-too-short"),
    TOO_LONG("password-too-long"),
    TOO_COMMON("password-too-common");

    private final String code;

    Flaw(String code) {
      this.code = code;
    }

    /** The name of its sentence in the message files. */
    public String code() {
      return code;
    }
  }

  /**
   * What is wrong with this password, if anything.
   *
   * @param known what everybody can guess of this person: the e-mail address, the name
   */
  public static Optional<Flaw> find(String password, List<String> known) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Flaw.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Flaw.TOO_LONG);
    }
    String looked = password.substring(0, Math.min(LOOKED_AT, password.length()));
    return ESTIMATE.measure(looked, words(known)).getGuesses() < FEWEST_GUESSES
        ? Optional.of(Flaw.TOO_COMMON)
        : Optional.empty();
  }

  private static List<String> words(List<String> known) {
    List<String> words = new ArrayList<>(List.of("alongside"));
    for (String text : known) {
      words.add(text);
      words.addAll(
          Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
              .filter(part -> part.length() > 2)
              .toList());
    }
    return words;
  }
}
