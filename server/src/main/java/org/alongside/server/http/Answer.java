package org.alongside.server.http;

import org.alongside.server.db.Tx;

/** Answers a request in one transaction: a snapshot for GET, a write for everything else. */
@FunctionalInterface
public interface Answer {
  /** Does what is asked; what it throws is mapped by {@link Failures}, and undoes what it wrote. */
  Reply answer(Tx tx, Ask ask) throws Exception;
}
