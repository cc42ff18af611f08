package org.alongside.server.budgets;

import static org.alongside.server.html.EnglishMoney.exact;
import static org.alongside.server.html.EnglishMoney.headline;

import java.util.List;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Position;
import org.alongside.core.money.Money;
import org.alongside.server.budgets.Sheet.Sum;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/** Writes every amount of a budget with the sum that makes it. */
final class SumWriter {
  private final EnglishDates dates;
  private final WorkingWriter workings = new WorkingWriter();
  private final Words words = Words.english();

  SumWriter(EnglishDates dates) {
    this.dates = dates;
  }

  List<Sum> write(Budget budget, Sums sums) {
    return List.of(
        whole(budget),
        spent(sums),
        left(sums.position()),
        promised(budget, sums),
        free(sums.position()));
  }

  private Sum whole(Budget budget) {
    return new Sum(
        words.say("budgets.whole"),
        headline(budget.total()),
        words.say(
            "budgets.whole-says",
            dates.date(budget.period().startOn()),
            dates.date(budget.period().endOn())),
        workings.table(budget.calculation()));
  }

  private Sum spent(Sums sums) {
    Position position = sums.position();
    String says = words.say("budgets.spent-says", dates.date(position.on()));
    if (sums.arranged().isPositive()) {
      says = says + " " + words.say("budgets.spent-arranged", headline(sums.arranged()));
    }
    return new Sum(words.say("budgets.spent"), headline(position.spent()), says, spentTable(sums));
  }

  private @Nullable Table spentTable(Sums sums) {
    Table table = table();
    for (Sums.OfSupport each : sums.supports()) {
      if (!each.spent().isZero()) {
        String title = each.support().title();
        table =
            row(
                table,
                each.arranged().isPositive() && each.logged().isZero()
                    ? words.say("budgets.spent-as-planned", title)
                    : title,
                each.spent());
      }
    }
    if (!sums.unplaced().isZero()) {
      table =
          row(
              table,
              words.say(sums.supports().isEmpty() ? "budgets.spent-logged" : "budgets.spent-other"),
              sums.unplaced());
    }
    return table.rows().isEmpty() ? null : total(table, sums.position().spent());
  }

  private Sum left(Position position) {
    Table table = row(table(), words.say("budgets.whole"), position.allocated());
    table = row(table, words.say("budgets.spent"), position.spent().negate());
    return new Sum(
        words.say("budgets.left"),
        headline(position.left()),
        words.say("budgets.left-says"),
        total(table, position.left()));
  }

  private Sum promised(Budget budget, Sums sums) {
    Table table = table();
    for (Sums.OfSupport each : sums.supports()) {
      long times =
          each.support().schedule().datesWithin(budget.period()).stream()
              .filter(day -> day.isAfter(sums.position().on()))
              .count();
      Money cost = each.support().costEach();
      if (times > 0 && cost.isPositive()) {
        table =
            row(
                table,
                each.support().title()
                    + ": "
                    + words.say("budgets.promised-times", times, exact(cost)),
                cost.times(times));
      }
    }
    String says =
        sums.supports().isEmpty()
            ? words.say("budgets.promised-none")
            : words.say("budgets.promised-says", dates.date(budget.period().endOn()));
    return new Sum(
        words.say("budgets.promised"),
        headline(sums.position().committed()),
        says,
        table.rows().isEmpty() ? null : total(table, sums.position().committed()));
  }

  private Sum free(Position position) {
    Table table = row(table(), words.say("budgets.left"), position.left());
    table = row(table, words.say("budgets.promised"), position.committed().negate());
    Money free = position.notYetPromised();
    if (free.isZero()) {
      return new Sum(
          words.say("budgets.free"),
          words.say("budgets.free-none"),
          words.say("budgets.free-none-says"),
          total(table, free));
    }
    return new Sum(
        words.say("budgets.free"),
        headline(free),
        words.say(free.isNegative() ? "budgets.free-short" : "budgets.free-some"),
        total(table, free));
  }

  private Table table() {
    return Table.of(
        words.say("budgets.sum"),
        Column.text(words.say("budgets.what")),
        Column.number(words.say("budgets.amount")));
  }

  private static Table row(Table table, String what, Money amount) {
    return table.plus(Cell.of(what), Cell.of(exact(amount)));
  }

  private Table total(Table table, Money amount) {
    return row(table, words.say("budgets.total"), amount);
  }
}
