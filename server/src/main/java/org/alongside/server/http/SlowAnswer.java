package org.alongside.server.http;

import io.vertx.core.Future;

/**
 * Answers a request in several steps, each of which must not block: for passwords, whose hashing
 * has a pool of its own, and for streams.
 */
@FunctionalInterface
public interface SlowAnswer {
  /** Does what is asked; a failure of the future is mapped by {@link Failures}. */
  Future<Reply> answer(Ask ask);
}
