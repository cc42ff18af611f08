package org.alongside.core.guidance;

import org.alongside.core.input.Slugs;

/**
 * The short name of a page within its handbook.
 *
 * @param value lower-case words joined by single hyphens, at most 80 characters
 */
public record PageSlug(String value) {
  public PageSlug {
    Slugs.require(value);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException when it is not a slug
   */
  public static PageSlug parse(String text) {
    return new PageSlug(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
