package org.alongside.server.http;

import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;

/**
 * Finds whose thing a request is about, before access is decided.
 *
 * <p>Example: {@code SubjectFinder.holderIn("holder")}.
 */
@FunctionalInterface
public interface SubjectFinder {
  /** See {@link #nothing}; one object, so that it can be told without asking the store. */
  SubjectFinder NOTHING = (tx, ask) -> Subject.nothing();

  /**
   * Whose it is.
   *
   * @throws Refused when there is no such thing
   */
  Subject find(Tx tx, Ask ask);

  /** Nothing that belongs to anybody. */
  static SubjectFinder nothing() {
    return NOTHING;
  }

  /** The record of the holder whose id stands in this path parameter. */
  static SubjectFinder holderIn(String parameter) {
    return (tx, ask) -> Subject.of(ask.person(parameter));
  }

  /** The caller's own record; a guest's is nobody's. */
  static SubjectFinder self() {
    return (tx, ask) ->
        ask.caller().person() == null ? Subject.nothing() : Subject.of(ask.caller().getPerson());
  }
}
