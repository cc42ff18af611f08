package org.alongside.server.reminders;

import java.time.LocalDate;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.db.Tx;

/** Which payments have no receipt. Wired by {@code app}. */
public interface WithoutReceipt {
  /** Payments of these days that count and have no receipt, in any order. */
  List<SpendEntryId> list(Tx tx, PersonId holder, LocalDate from, LocalDate until);
}
