package org.alongside.server.access;

import java.time.LocalDate;

/**
 * The caller's own grant or assignment ended; they are told when and whom to ask, not shown an
 * absent page.
 */
public final class AccessEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient LocalDate endedOn;

  public AccessEnded(LocalDate endedOn) {
    super("access ended", null, false, false);
    this.endedOn = endedOn;
  }

  /** The first day without access. */
  public LocalDate endedOn() {
    return endedOn;
  }
}
