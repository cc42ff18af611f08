package org.alongside.server.html;

import java.util.List;

/**
 * One of the places in the navigation. Example: {@code new Place("Messages", "/messages", 2)}.
 *
 * @param text its name
 * @param href its path
 * @param unread how many new things wait there; shown when above zero
 * @param below paths of what belongs to it beside what lies below its own path; a step {@code *} is
 *     any
 */
public record Place(String text, String href, long unread, List<String> below) {
  private static final String ANY = "*";

  public Place {
    below = List.copyOf(below);
    if (text.isBlank() || !href.startsWith("/")) {
      throw new IllegalArgumentException("a place needs a name and a path: " + text + " " + href);
    }
    if (unread < 0) {
      throw new IllegalArgumentException("unread below zero: " + unread);
    }
  }

  /** A place to which belongs what lies below its path. */
  public Place(String text, String href, long unread) {
    this(text, href, unread, List.of());
  }

  /** A place where nothing waits. */
  public static Place of(String text, String href) {
    return new Place(text, href, 0);
  }

  /** The same place, to which these paths and what lies below them belong too. */
  public Place with(List<String> more) {
    return new Place(text, href, unread, more);
  }

  /** The same place, where so much waits. */
  Place withUnread(long count) {
    return new Place(text, href, count, below);
  }

  /**
   * How closely a page with this path belongs to the place: the number of steps that they share; -1
   * when it does not. Only itself lies below the root.
   */
  int closeness(String path) {
    int closest = path.equals(href) ? steps(href).length : -1;
    if (!href.equals("/")) {
      closest = Math.max(closest, closeness(href, path));
    }
    for (String each : below) {
      closest = Math.max(closest, closeness(each, path));
    }
    return closest;
  }

  private static int closeness(String above, String path) {
    String[] wanted = steps(above);
    String[] steps = steps(path);
    if (steps.length < wanted.length) {
      return -1;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals(ANY) && !wanted[i].equals(steps[i])) {
        return -1;
      }
    }
    return wanted.length;
  }

  private static String[] steps(String path) {
    return (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
  }
}
