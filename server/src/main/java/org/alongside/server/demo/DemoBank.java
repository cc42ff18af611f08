package org.alongside.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.accounts.Accounting;
import org.alongside.server.accounts.Moved;
import org.alongside.server.bank.BankStatements;
import org.alongside.server.csv.SheetWriter;
import org.alongside.server.db.Tx;

/**
 * Bank statements of two who are paid their money: one brought in, on which a payment is missing,
 * and one that waits to be looked at.
 */
public final class DemoBank implements DemoPart {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
  private static final int FOLLOWED_DAYS = 56;
  private static final int LATEST_DAYS = 30;

  /** The cheque that nobody has paid in yet. */
  private static final String NOT_PAID_IN = "Sew and Mend";

  private final DemoClock clock;
  private final BankStatements statements;
  private final Accounting accounting;

  public DemoBank(DemoClock clock, BankStatements statements, Accounting accounting) {
    this.clock = clock;
    this.statements = statements;
    this.accounting = accounting;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(0, LocalTime.MIDNIGHT);
    List<Line> amina = lines(tx, Cast.AMINA, FOLLOWED_DAYS);
    amina.removeIf(line -> line.words().contains(NOT_PAID_IN.toUpperCase(Locale.UK)));
    amina.add(new Line(clock.today().minusDays(19), Money.pence(-350), "CORNER BAKERY HARTSHIRE"));
    statements.bringInNow(tx, Cast.AMINA, Cast.AMINA, file(amina));
    List<Line> joyce = lines(tx, Cast.JOYCE, LATEST_DAYS);
    joyce.add(new Line(clock.today().minusDays(9), Money.pence(-1_475), "CAFE ON THE SQUARE"));
    joyce.add(new Line(clock.today().minusDays(9), Money.pence(-1_475), "CAFE ON THE SQUARE"));
    joyce.add(new Line(clock.today().minusDays(2), Money.pence(42), "INTEREST"));
    statements.keepNow(tx, Cast.FARAH, Cast.JOYCE, file(joyce));
  }

  private record Line(LocalDate on, Money amount, String words) {}

  /** What was written down, as a bank would have it: some of it a day later. */
  private List<Line> lines(Tx tx, PersonId holder, int days) {
    LocalDate yesterday = clock.today().minusDays(1);
    List<Line> lines = new ArrayList<>();
    for (Moved moved :
        accounting.listMoved(
            tx, holder, new BudgetPeriod(clock.today().minusDays(days), yesterday))) {
      LocalDate on = moved.movement().on();
      boolean later =
          !moved.payee().isEmpty() && on.isBefore(yesterday) && on.getDayOfMonth() % 3 == 0;
      Money amount = moved.movement().change();
      if (!amount.isZero()) {
        lines.add(new Line(later ? on.plusDays(1) : on, amount, words(moved)));
      }
    }
    return lines;
  }

  private static String words(Moved moved) {
    return moved.payee().isEmpty()
        ? "BACS CREDIT HARTSHIRE ICB"
        : "CARD PAYMENT TO " + moved.payee().toUpperCase(Locale.UK);
  }

  private static byte[] file(List<Line> lines) {
    SheetWriter sheet = new SheetWriter().row("Date", "Description", "Amount");
    lines.sort(Comparator.comparing(Line::on));
    for (Line line : lines) {
      long pence = Math.abs(line.amount().minor());
      String amount = String.format(Locale.UK, "%d.%02d", pence / 100, pence % 100);
      sheet.row(
          DAY.format(line.on()), line.words(), (line.amount().isNegative() ? "-" : "") + amount);
    }
    return sheet.bytes();
  }
}
