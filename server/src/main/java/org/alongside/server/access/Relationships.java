package org.alongside.server.access;

import java.time.LocalDate;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/** Looks up what people are to each other now. Implemented by {@code identity}. */
@FunctionalInterface
public interface Relationships {
  /**
   * What this person is to this holder on this day; a stranger's standing when they know nothing of
   * each other.
   */
  Standing standing(Tx tx, PersonId who, PersonId holder, LocalDate on);
}
