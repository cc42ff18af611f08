package org.alongside.core.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;

/**
 * What a budget was used for, by month and by part of the plan, up to a day. Every figure is a
 * difference of what {@link BudgetUse} says of two days, so the rows, the columns and the whole
 * agree to the penny.
 *
 * @param months from the budget's first to the month of the day, each once
 * @param rows those that anything was used for, the most used first; what belongs to no part of the
 *     plan comes last
 */
public record MonthlyUse(List<YearMonth> months, List<Row> rows, Money total) {
  public MonthlyUse {
    months = Collections.unmodifiableList(new ArrayList<>(months));
    rows = Collections.unmodifiableList(new ArrayList<>(rows));
    Objects.requireNonNull(total, "total");
  }

  /**
   * What one part of the plan used.
   *
   * @param title of the support; empty for what belongs to none
   * @param byMonth one for each month, in their order
   */
  public record Row(String title, List<Money> byMonth, Money total) {
    public Row {
      byMonth = Collections.unmodifiableList(new ArrayList<>(byMonth));
    }
  }

  /** The use of a budget up to this day; no month when it has not begun. */
  public static MonthlyUse of(BudgetUse use, LocalDate on) {
    LocalDate start = use.budget().period().startOn();
    LocalDate end = use.budget().period().endOn();
    LocalDate last = on.isBefore(end) ? on : end;
    List<YearMonth> months = new ArrayList<>();
    YearMonth until = YearMonth.from(last);
    for (YearMonth month = YearMonth.from(start);
        !last.isBefore(start) && !month.isAfter(until);
        month = month.plusMonths(1)) {
      months.add(month);
    }
    return rows(use, months, last);
  }

  private static MonthlyUse rows(BudgetUse use, List<YearMonth> months, LocalDate last) {
    Map<SupportId, Support> agreed = new LinkedHashMap<>();
    use.agreed().forEach(support -> agreed.put(support.id(), support));
    Money zero = Money.zero(use.budget().currency());
    List<Money> inAll = differences(months, last, zero, use::upTo);
    List<Money> rest = new ArrayList<>(inAll);
    List<Row> rows = new ArrayList<>();
    for (Support support : agreed.values()) {
      List<Money> used = differences(months, last, zero, day -> use.upTo(support, day));
      for (int i = 0; i < used.size(); i++) {
        rest.set(i, rest.get(i).minus(used.get(i)));
      }
      add(rows, support.title(), used, zero);
    }
    rows.sort((one, other) -> other.total().compareTo(one.total()));
    add(rows, "", rest, zero);
    return new MonthlyUse(months, rows, sum(inAll, zero));
  }

  private static void add(List<Row> rows, String title, List<Money> used, Money zero) {
    for (Money month : used) {
      if (!month.isZero()) {
        rows.add(new Row(title, used, sum(used, zero)));
        return;
      }
    }
  }

  private static List<Money> differences(
      List<YearMonth> months, LocalDate last, Money zero, Function<LocalDate, Money> upTo) {
    List<Money> differences = new ArrayList<>();
    Money before = zero;
    for (YearMonth month : months) {
      LocalDate end = month.atEndOfMonth();
      Money now = upTo.apply(end.isBefore(last) ? end : last);
      differences.add(now.minus(before));
      before = now;
    }
    return differences;
  }

  private static Money sum(List<Money> amounts, Money zero) {
    Money sum = zero;
    for (Money amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }

  /** What was used in each month, in their order. */
  public List<Money> byMonth() {
    List<Money> sums = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      Money sum = Money.zero(total.currency());
      for (Row row : rows) {
        sum = sum.plus(row.byMonth().get(i));
      }
      sums.add(sum);
    }
    return Collections.unmodifiableList(sums);
  }
}
