package org.alongside.server.html;

/**
 * Somewhere to go. Example: {@code new Link("See your budget", "/budget")}.
 *
 * @param text what the reader sees; never blank
 * @param href a path of this site, or a fragment such as {@code #amount}
 */
public record Link(String text, String href) {
  public Link {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a link to " + href + " has no text");
    }
    if (href.isBlank()) {
      throw new IllegalArgumentException("the link '" + text + "' leads nowhere");
    }
  }
}
