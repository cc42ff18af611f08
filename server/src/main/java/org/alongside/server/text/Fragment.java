package org.alongside.server.text;

/** A piece of an excerpt. */
public record Fragment(String text, Look look) {
  /** Whether the piece is one of the words that were looked for. */
  public enum Look {
    PLAIN,
    MARKED
  }

  /** Whether it is one of the words that were looked for. */
  public boolean isMarked() {
    return look == Look.MARKED;
  }
}
