package org.alongside.core.guidance;

import org.alongside.core.input.Slugs;

/**
 * The short name of a handbook in URLs.
 *
 * @param value lower-case words joined by single hyphens, at most 80 characters
 */
public record HandbookSlug(String value) {
  public HandbookSlug {
    Slugs.require(value);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException when it is not a slug
   */
  public static HandbookSlug parse(String text) {
    return new HandbookSlug(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
