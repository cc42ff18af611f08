package org.alongside.core.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;

/**
 * What one funder pays of the payments of some days: the same entries that every other funder's
 * statement is made of, each with this funder's part alone. Says nothing that a holder noted for
 * themselves.
 *
 * @param lines in the order of their days
 */
public record Statement(FundingStream stream, BudgetPeriod days, Money total, List<Line> lines) {
  /**
   * A payment.
   *
   * @param amount this funder's part, below zero for money that came back
   * @param whole the whole payment, as much as the part where nobody else pays
   */
  public record Line(
      SpendEntryId entry,
      LocalDate on,
      String payee,
      SpendCategory category,
      Money amount,
      Money whole) {
    /** Whether others pay a part of it too, or a part is not placed. */
    public boolean isShared() {
      return !amount.equals(whole);
    }
  }

  public Statement {
    lines = Collections.unmodifiableList(new ArrayList<>(lines));
  }

  /**
   * The statement of a funder.
   *
   * @param agreed the supports of the plan that go ahead
   * @param entries of the holder; those that do not count or lie on other days are left out
   */
  public static Statement of(
      Budget budget,
      List<Support> agreed,
      List<SpendEntry> entries,
      FundingStream stream,
      BudgetPeriod days) {
    Apportionment parts = new Apportionment(budget, agreed);
    List<Line> lines = new ArrayList<>();
    Money total = Money.zero(budget.currency());
    for (SpendEntry entry : counted(budget, entries, days)) {
      SpendBody body = entry.body();
      Map<FundingStream, Money> of = parts.of(body);
      Money part = of.get(stream);
      if (part != null) {
        lines.add(
            new Line(entry.id(), body.spentOn(), body.payee(), body.category(), part, body.net()));
        total = total.plus(part);
      }
    }
    lines.sort(Comparator.comparing(Line::on).thenComparing(line -> line.entry().toString()));
    return new Statement(stream, days, total, lines);
  }

  /** What was paid on those days and no funder pays yet, as it is not placed. */
  public static Money unplaced(
      Budget budget, List<Support> agreed, List<SpendEntry> entries, BudgetPeriod days) {
    Apportionment parts = new Apportionment(budget, agreed);
    Money sum = Money.zero(budget.currency());
    for (SpendEntry entry : counted(budget, entries, days)) {
      sum = sum.plus(parts.unplaced(entry.body()));
    }
    return sum;
  }

  private static List<SpendEntry> counted(
      Budget budget, List<SpendEntry> entries, BudgetPeriod days) {
    List<SpendEntry> counted = new ArrayList<>();
    for (SpendEntry entry : entries) {
      if (entry.counts()
          && days.contains(entry.body().spentOn())
          && entry.body().amount().currency().equals(budget.currency())) {
        counted.add(entry);
      }
    }
    return counted;
  }
}
