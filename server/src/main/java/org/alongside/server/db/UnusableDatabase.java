package org.alongside.server.db;

/**
 * The database cannot be opened at all; the message is a sentence that says what to do. Nothing in
 * it was touched.
 */
public final class UnusableDatabase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableDatabase(String sentence) {
    super(sentence);
  }

  public UnusableDatabase(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
