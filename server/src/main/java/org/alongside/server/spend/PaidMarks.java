package org.alongside.server.spend;

import java.util.Collection;
import java.util.Map;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.db.Tx;

/** What has to be said beside entries that somebody else paid and logged. Wired by {@code app}. */
@FunctionalInterface
public interface PaidMarks {
  /** A sentence for each of these entries that has one. */
  Map<SpendEntryId, String> find(Tx tx, Collection<SpendEntryId> entries);
}
