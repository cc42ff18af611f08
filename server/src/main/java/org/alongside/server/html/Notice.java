package org.alongside.server.html;

/**
 * A banner at the top of a page. Example: {@code Notice.done("Your spend is saved")}.
 *
 * @param kind whether something was done, or is to be known
 * @param text one sentence
 */
public record Notice(Kind kind, String text) {
  /** What a notice is about. */
  public enum Kind {
    /** Something the person asked for has been done. */
    DONE,
    /** Something to know. */
    IMPORTANT
  }

  public Notice {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a notice says nothing");
    }
  }

  /** Says that what the person asked for has been done. */
  public static Notice done(String text) {
    return new Notice(Kind.DONE, text);
  }

  /** Says something to know. */
  public static Notice important(String text) {
    return new Notice(Kind.IMPORTANT, text);
  }
}
