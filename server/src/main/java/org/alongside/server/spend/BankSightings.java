package org.alongside.server.spend;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.db.Tx;

/** Which entries were seen on a statement of the bank. Wired by {@code app}. */
public interface BankSightings {
  /** Where an entry came from. */
  enum Source {
    /** Somebody wrote it down, and the bank had it too. */
    WRITTEN,
    /** It was taken from the statement. */
    STATEMENT
  }

  /**
   * That the bank had an entry.
   *
   * @param on the day on which the bank booked it
   */
  record Sighting(LocalDate on, Source source) {
    public Sighting {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(source, "source");
    }
  }

  /** Those of these entries that the bank had. */
  Map<SpendEntryId, Sighting> find(Tx tx, PersonId holder, Collection<SpendEntryId> entries);
}
