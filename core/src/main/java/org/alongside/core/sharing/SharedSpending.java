package org.alongside.core.sharing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendSums;
import org.alongside.core.usage.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A holder's spending cut down to what a reader may see. What they may not see is not in it, so
 * nothing that is made of it can give it away.
 *
 * @param total less refunds
 * @param months what each month comes to, months without a payment left out
 * @param supports what belongs to a support; empty for a funder, who sees one sum for its money
 * @param lines each payment, the latest first; empty unless the level shows payments
 */
public record SharedSpending(
    ShareLevel level,
    Money total,
    NavigableMap<YearMonth, Money> months,
    SpendSums supports,
    List<Line> lines) {
  /**
   * A payment, without its note and without its history.
   *
   * @param amount below zero for money that came back; a funder's part alone
   * @param support null when it belongs to none, or is split
   */
  public record Line(
      SpendEntryId entry,
      LocalDate on,
      String payee,
      SpendCategory category,
      @Nullable SupportId support,
      Money amount) {}

  public SharedSpending {
    Objects.requireNonNull(total, "total");
    months = Collections.unmodifiableNavigableMap(new TreeMap<>(months));
    lines = Collections.unmodifiableList(new ArrayList<>(lines));
    if (!level.shows(ShareLevel.ENTRIES) && !lines.isEmpty()) {
      throw new IllegalArgumentException("payments where only totals are shared");
    }
  }

  /**
   * What the worker sees: the whole of each payment.
   *
   * @param entries of the holder; those that do not count are left out
   * @param zero nothing, in the currency of all of them
   */
  public static SharedSpending forWorker(
      ShareLevel level, Collection<SpendEntry> entries, Money zero) {
    List<Line> lines = new ArrayList<>();
    for (SpendEntry entry : entries) {
      SpendBody body = entry.body();
      if (entry.counts() && body.amount().currency().equals(zero.currency())) {
        lines.add(
            new Line(
                entry.id(),
                body.spentOn(),
                body.payee(),
                body.category(),
                body.support(),
                body.net()));
      }
    }
    return of(level, lines, SpendSums.of(entries, zero), zero);
  }

  /** What a funder sees: its part of each payment. */
  public static SharedSpending forFunder(ShareLevel level, Statement statement) {
    List<Line> lines = new ArrayList<>();
    for (Statement.Line line : statement.lines()) {
      lines.add(
          new Line(line.entry(), line.on(), line.payee(), line.category(), null, line.amount()));
    }
    Money zero = Money.zero(statement.total().currency());
    return of(level, lines, SpendSums.of(List.of(), zero), zero);
  }

  private static SharedSpending of(
      ShareLevel level, List<Line> lines, SpendSums supports, Money zero) {
    lines.sort(
        Comparator.comparing(Line::on).thenComparing(line -> line.entry().toString()).reversed());
    NavigableMap<YearMonth, Money> months = new TreeMap<>();
    Money total = zero;
    for (Line line : lines) {
      total = total.plus(line.amount());
      months.merge(YearMonth.from(line.on()), line.amount(), Money::plus);
    }
    return new SharedSpending(
        level, total, months, supports, level.shows(ShareLevel.ENTRIES) ? lines : List.of());
  }

  /** The payments of a month, the latest first. */
  public List<Line> listOf(YearMonth month) {
    List<Line> found = new ArrayList<>();
    for (Line line : lines) {
      if (YearMonth.from(line.on()).equals(month)) {
        found.add(line);
      }
    }
    return found;
  }
}
