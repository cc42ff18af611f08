package org.alongside.server.html;

/**
 * One of the places in the navigation. Example: {@code new Place("Messages", "/messages", 2)}.
 *
 * @param text its name
 * @param href its path; the place is marked as current when the page's path is it or lies below it
 * @param unread how many new things wait there; shown when above zero
 */
public record Place(String text, String href, long unread) {
  public Place {
    if (text.isBlank() || !href.startsWith("/")) {
      throw new IllegalArgumentException("a place needs a name and a path: " + text + " " + href);
    }
    if (unread < 0) {
      throw new IllegalArgumentException("unread below zero: " + unread);
    }
  }

  /** A place where nothing waits. */
  public static Place of(String text, String href) {
    return new Place(text, href, 0);
  }

  /** Whether a page with this path belongs to the place; the root is only itself. */
  public boolean holds(String path) {
    return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
  }
}
