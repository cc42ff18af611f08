package org.alongside.server.reminders;

import java.time.LocalDate;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/** On which days money is paid out. Wired by {@code app}. */
@FunctionalInterface
public interface PaymentDays {
  /** Whether a direct payment should be in the account on this day. */
  boolean isDue(Tx tx, PersonId holder, LocalDate day);
}
