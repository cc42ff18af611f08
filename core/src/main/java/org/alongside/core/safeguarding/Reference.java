package org.alongside.core.safeguarding;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * What somebody keeps of what they sent, so that they can ask how it stands without an account:
 * {@code C-7K2M-9QXD-4HTV}. Nobody can guess one; whoever has it may ask.
 *
 * @param value a letter for the kind and twelve signs, without the letters that look like others
 */
public record Reference(String value) {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 3;
  private static final int GROUP = 4;

  /** What it is the reference of. */
  public enum Kind {
    /** A worry. */
    CONCERN('C'),
    /** A request about what the law says. */
    LEGAL('L'),
    /** A report of a post. */
    REPORT('R');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  public Reference {
    Objects.requireNonNull(value, "value");
    if (!value.matches("[CLR](-[0-9A-HJKMNP-TV-Z]{4}){3}")) {
      throw new IllegalArgumentException("not a reference");
    }
  }

  /** A new one; {@code random} must be one that nobody can foretell. */
  public static Reference next(Kind kind, Random random) {
    StringBuilder text = new StringBuilder().append(kind.letter);
    for (int group = 0; group < GROUPS; group++) {
      text.append('-');
      for (int sign = 0; sign < GROUP; sign++) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
    }
    return new Reference(text.toString());
  }

  /**
   * Reads what somebody typed: small letters, missing or other hyphens and spaces are fine, and so
   * are O for 0 and I or L for 1.
   */
  public static Optional<Reference> find(String typed) {
    String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    if (plain.length() != 1 + GROUPS * GROUP) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder().append(plain.charAt(0));
    String signs = plain.substring(1).replace('O', '0').replace('I', '1').replace('L', '1');
    for (int group = 0; group < GROUPS; group++) {
      text.append('-').append(signs, group * GROUP, (group + 1) * GROUP);
    }
    try {
      return Optional.of(new Reference(text.toString()));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  /** What it is the reference of. */
  public Kind kind() {
    for (Kind kind : Kind.values()) {
      if (kind.letter == value.charAt(0)) {
        return kind;
      }
    }
    throw new IllegalStateException("the constructor let it pass: " + value);
  }

  @Override
  public String toString() {
    return value;
  }
}
