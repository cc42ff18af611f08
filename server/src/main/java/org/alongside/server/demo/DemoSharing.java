package org.alongside.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;
import org.alongside.server.db.Tx;
import org.alongside.server.notices.Notices;
import org.alongside.server.sharing.SentStatements;
import org.alongside.server.sharing.SharedReading;
import org.alongside.server.sharing.Sharings;

/**
 * What two holders share, a need that the scheme announced, and statements: one opened, one
 * replaced. Nobody is told of it again.
 */
public final class DemoSharing implements DemoPart {
  private static final LocalTime AFTERNOON = LocalTime.of(15, 10);
  private static final int SHARED_DAYS_AGO = 20;
  private static final int NEED_DAYS = 21;

  private final DemoClock clock;
  private final Sharings sharings;
  private final SharedReading reading;
  private final SentStatements sent;
  private final Notices notices;

  public DemoSharing(
      DemoClock clock,
      Sharings sharings,
      SharedReading reading,
      SentStatements sent,
      Notices notices) {
    this.clock = clock;
    this.sharings = sharings;
    this.reading = reading;
    this.sent = sent;
    this.notices = notices;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(60, AFTERNOON);
    sharings.choose(tx, Cast.AMINA, Cast.AMINA, ShareReader.LOCAL_AUTHORITY, ShareLevel.ENTRIES);
    clock.set(30, AFTERNOON);
    sharings.choose(tx, Cast.TOM, Cast.TOM, ShareReader.WORKER, ShareLevel.ENTRIES);
    need(tx);
    reading.findBudget(tx, Cast.AMINA).ifPresent(budget -> statements(tx, budget));
  }

  private void need(Tx tx) {
    clock.set(3, AFTERNOON);
    sharings.announce(
        tx,
        Cast.RUTH,
        ShareReader.OTHER,
        ShareLevel.ENTRIES,
        clock.today().plusDays(NEED_DAYS),
        "The charity that gives this money has to show its donors what each grant was spent on.");
    for (PersonId holder : DemoPeople.allHolders()) {
      notices.markRead(tx, holder, "/holders/" + holder + "/sharing");
    }
  }

  private void statements(Tx tx, Budget budget) {
    clock.set(SHARED_DAYS_AGO, AFTERNOON);
    LocalDate start = budget.period().startOn();
    YearMonth last = YearMonth.from(clock.today().minusDays(SHARED_DAYS_AGO)).minusMonths(1);
    LocalDate end = last.atEndOfMonth();
    if (end.isBefore(start)) {
      return;
    }
    BudgetPeriod days = new BudgetPeriod(start, end);
    share(tx, budget, FundingStream.NHS, days, ShareLevel.TOTALS);
    UUID council = share(tx, budget, FundingStream.LOCAL_AUTHORITY, days, ShareLevel.ENTRIES);
    clock.set(18, AFTERNOON);
    sent.noteOpening(tx, council, Cast.RUTH, "page");
    clock.set(11, AFTERNOON);
    UUID newer = share(tx, budget, FundingStream.LOCAL_AUTHORITY, days, ShareLevel.ENTRIES);
    clock.set(9, AFTERNOON);
    sent.noteOpening(tx, newer, Cast.RUTH, "pdf");
  }

  private UUID share(
      Tx tx, Budget budget, FundingStream stream, BudgetPeriod days, ShareLevel level) {
    UUID id =
        sent.share(tx, Cast.AMINA, budget, stream, days, level, Optional.empty()).orElseThrow();
    for (PersonId coordinator : List.of(Cast.RUTH, Cast.MARTIN)) {
      notices.markRead(tx, coordinator, "/shared-statements/" + id);
    }
    return id;
  }
}
