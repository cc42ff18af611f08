package org.alongside.server.db;

/**
 * Something to do with the store.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface Work<T> {
  /** Does it; whatever it throws undoes all that it wrote. */
  T run(Tx tx) throws Exception;
}
