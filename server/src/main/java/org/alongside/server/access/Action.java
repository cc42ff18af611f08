package org.alongside.server.access;

import java.util.Locale;

/** What somebody wants to do with an {@link Asset}. */
public enum Action {
  READ,
  WRITE,
  /** Agree to a plan as its holder. */
  AGREE,
  /** Decide on a plan or on a report. */
  DECIDE;

  /** The word in the matrix file. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
