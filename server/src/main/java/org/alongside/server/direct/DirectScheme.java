package org.alongside.server.direct;

import org.alongside.server.db.Tx;

/** What the scheme says about messages between members. */
public interface DirectScheme {
  /** Whether members may write to each other now. */
  boolean isOpen(Tx tx);

  /** Whether somebody is there to read what is reported. */
  boolean hasModerators(Tx tx);

  /** Whether the operator turned it off. */
  boolean isTurnedOff(Tx tx);

  /** Turns it on, for as long as there are moderators. */
  void turnOn(Tx tx);

  /** Turns it off. */
  void turnOff(Tx tx);
}
