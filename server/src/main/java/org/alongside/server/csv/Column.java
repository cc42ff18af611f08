package org.alongside.server.csv;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A column that is looked for by its heading. Case, spaces, dots and dashes of a heading do not
 * count: {@code E-mail address} is {@code email address}.
 *
 * @param code what the program calls it; letters, digits and dashes
 * @param title what it is called in messages and in blank files
 * @param synonyms other headings that people give it
 */
public record Column(String code, String title, Need need, List<String> synonyms) {
  /** Whether a file can do without it. */
  public enum Need {
    REQUIRED,
    OPTIONAL
  }

  public Column {
    synonyms = List.copyOf(synonyms);
  }

  /** A column that must be there. */
  public static Column required(String code, String title, String... synonyms) {
    return new Column(code, title, Need.REQUIRED, List.of(synonyms));
  }

  /** A column that may be there. */
  public static Column optional(String code, String title, String... synonyms) {
    return new Column(code, title, Need.OPTIONAL, List.of(synonyms));
  }

  /** Whether a heading names this column. */
  boolean isNamed(String heading) {
    String plain = plain(heading);
    return !plain.isEmpty()
        && (plain.equals(plain(title))
            || synonyms.stream().anyMatch(name -> plain.equals(plain(name))));
  }

  /** A word as it is compared: lower case, letters and digits only. */
  public static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
