package org.alongside.core.input;

import java.util.regex.Pattern;

/** The rule for short names that stand in URLs, such as {@code your-budget}. */
public final class Slugs {
  private static final int LONGEST = 80;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Slugs() {}

  /** Whether the text is lower-case words joined by single hyphens, at most 80 characters. */
  public static boolean isSlug(String text) {
    return text.length() <= LONGEST && SLUG.matcher(text).matches();
  }

  /**
   * The same text.
   *
   * @throws IllegalArgumentException when it is not a slug
   */
  public static String require(String text) {
    if (!isSlug(text)) {
      throw new IllegalArgumentException("not a slug: " + text);
    }
    return text;
  }
}
