package org.alongside.core.forum;

import org.alongside.core.input.Slugs;

/**
 * The short name of a board in URLs.
 *
 * @param value lower-case words joined by single hyphens, at most 80 characters
 */
public record BoardSlug(String value) {
  public BoardSlug {
    Slugs.require(value);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException when it is not a slug
   */
  public static BoardSlug parse(String text) {
    return new BoardSlug(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
