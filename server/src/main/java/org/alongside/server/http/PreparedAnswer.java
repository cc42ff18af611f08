package org.alongside.server.http;

/**
 * Answers a write in two parts, so that what costs time and needs no store does not hold up the
 * writer: first it makes ready, such as rendering a text, then it answers in a transaction.
 *
 * <p>Example: {@code ask -> { Rendering ready = render(ask); return (tx, asked) -> store(tx, asked,
 * ready); }}.
 */
@FunctionalInterface
public interface PreparedAnswer {
  /**
   * Makes ready, on a thread that may block, for a caller who may. Access is decided again in the
   * transaction of the answer.
   *
   * @return what answers
   */
  Answer prepare(Ask ask) throws Exception;
}
