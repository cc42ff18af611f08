package org.alongside.server.access;

/** Nobody is signed in and somebody would have to be. */
public final class SignInFirst extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SignInFirst() {
    super("nobody is signed in", null, false, false);
  }
}
