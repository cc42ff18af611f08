package org.alongside.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.db.Tx;
import org.alongside.server.reminders.Reminders;
import org.alongside.server.spend.PrivateNotes;
import org.alongside.server.spend.Spending;

/**
 * What stands around Amina's spending: a payment that comes round again each month and is due in
 * two days, private notes, and a reminder that she chose.
 */
public final class DemoSpendExtras implements DemoPart {
  private static final LocalTime EVENING = LocalTime.of(20, 15);
  private static final int DUE_IN = 2;
  private static final int MONTHS = 3;
  private static final int REMINDED_AT = 18;
  private static final int LOOKED_AT = 25;

  private final DemoClock clock;
  private final Spending spending;
  private final PrivateNotes notes;
  private final Reminders reminders;

  public DemoSpendExtras(
      DemoClock clock, Spending spending, PrivateNotes notes, Reminders reminders) {
    this.clock = clock;
    this.spending = spending;
    this.notes = notes;
    this.reminders = reminders;
  }

  @Override
  public void fill(Tx tx) {
    LocalDate due = clock.today().plusDays(DUE_IN);
    for (int month = MONTHS; month >= 1; month--) {
      LocalDate on = due.minusMonths(month);
      clock.set((int) ChronoUnit.DAYS.between(on, clock.today()), EVENING);
      spending.record(
          tx,
          Cast.AMINA,
          Cast.AMINA,
          SpendEntryId.of(Cast.id("arts club " + month)),
          SpendBody.spend(on, Money.pence(1_500), "Hartshire Arts Club", SpendCategory.ACTIVITY),
          clock.instant());
    }
    clock.set(1, EVENING);
    List<SpendEntryId> newest =
        spending.list(tx, Cast.AMINA, null, LOOKED_AT).stream().map(each -> each.id()).toList();
    notes.write(tx, Cast.AMINA, newest.get(0), "I was tired that day. Ask for a later start.");
    notes.write(tx, Cast.AMINA, newest.get(2), "Look for a cheaper one next time.");
    reminders.chooseEndOfMonth(tx, Cast.AMINA, REMINDED_AT);
  }
}
