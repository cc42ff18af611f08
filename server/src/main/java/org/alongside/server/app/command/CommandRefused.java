package org.alongside.server.app.command;

/** A command cannot be done; the message is a sentence that says what to do. */
public final class CommandRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandRefused(String sentence) {
    super(sentence);
  }

  public CommandRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
