package org.alongside.server.spend;

import java.util.Objects;
import java.util.Optional;
import org.alongside.core.spend.SpendEntry;

/** What came of asking the ledger to record, amend or withdraw. */
public sealed interface SpendOutcome {
  /** It was done; the entry as it stands now. */
  record Stored(SpendEntry entry) implements SpendOutcome {
    public Stored {
      Objects.requireNonNull(entry, "entry");
    }
  }

  /** It was done beside another change of the same field; both values are in the history. */
  record Merged(SpendEntry entry) implements SpendOutcome {
    public Merged {
      Objects.requireNonNull(entry, "entry");
    }
  }

  /** It had been done before; nothing changed. */
  record Unchanged(SpendEntry entry) implements SpendOutcome {
    public Unchanged {
      Objects.requireNonNull(entry, "entry");
    }
  }

  /** The rules of the ledger refuse it; nothing changed. */
  record Refused(SpendRefusal why) implements SpendOutcome {
    public Refused {
      Objects.requireNonNull(why, "why");
    }
  }

  /** The entry as it stands now, unless it was refused. */
  default Optional<SpendEntry> findEntry() {
    if (this instanceof Stored stored) {
      return Optional.of(stored.entry());
    }
    if (this instanceof Merged merged) {
      return Optional.of(merged.entry());
    }
    return this instanceof Unchanged unchanged ? Optional.of(unchanged.entry()) : Optional.empty();
  }
}
