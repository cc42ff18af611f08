package org.alongside.server.backup;

/**
 * A backup cannot be written or restored; the message is a sentence that says what to do. Nothing
 * was changed.
 */
public final class UnusableArchive extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableArchive(String sentence) {
    super(sentence);
  }

  UnusableArchive(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
