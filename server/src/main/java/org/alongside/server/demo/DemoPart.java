package org.alongside.server.demo;

import org.alongside.server.db.Tx;

/** One feature's share of the demo scheme. */
@FunctionalInterface
public interface DemoPart {
  /** Adds it, in the transaction of the whole. */
  void fill(Tx tx);
}
