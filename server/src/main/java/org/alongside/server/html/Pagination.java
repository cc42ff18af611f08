package org.alongside.server.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to the page before and the page after.
 *
 * @param previous with its text as what that page holds, such as {@code Newer posts}; null at the
 *     start
 * @param next null at the end
 * @param pages some pages by their numbers; empty where pages have none
 */
public record Pagination(@Nullable Link previous, @Nullable Link next, List<Page> pages) {
  public Pagination {
    pages = List.copyOf(pages);
  }

  /** The way on and back alone. */
  public Pagination(@Nullable Link previous, @Nullable Link next) {
    this(previous, next, List.of());
  }

  /**
   * A page by its number.
   *
   * @param href where it is; null for the page that is shown
   * @param afterGap whether pages before it are left out
   */
  public record Page(int number, String text, @Nullable String href, boolean afterGap) {}
}
