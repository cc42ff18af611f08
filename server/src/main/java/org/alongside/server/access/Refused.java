package org.alongside.server.access;

/** The caller may not, or the thing is not there: nobody learns which. Answered 404. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refused() {
    super("refused or absent", null, false, false);
  }
}
