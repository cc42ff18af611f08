package org.alongside.server.pdf;

/** So many documents wait to be made that one more would wait too long. */
public final class PressBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PressBusy() {
    super("too many documents wait already");
  }
}
