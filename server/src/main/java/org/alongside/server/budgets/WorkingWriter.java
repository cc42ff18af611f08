package org.alongside.server.budgets;

import static org.alongside.server.html.EnglishMoney.exact;
import static org.alongside.server.html.EnglishMoney.headline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.budget.HoursAtRate;
import org.alongside.core.money.Money;
import org.alongside.server.budgets.Sheet.Working;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;

/** Writes how a budget was worked out, line by line. */
final class WorkingWriter {
  private final Words words = Words.english();

  Working write(Budget budget, EnglishDates dates) {
    Calculation calculation = budget.calculation();
    List<String> notes = new ArrayList<>();
    Money comparison = calculation.comparison();
    if (comparison != null) {
      notes.add(words.say("budgets.comparison", headline(comparison)));
    }
    String note = calculation.note();
    if (note != null) {
      notes.add(note);
    }
    LocalDate reviewedOn = budget.reviewedOn();
    if (reviewedOn != null) {
      notes.add(words.say("budgets.reviewed", dates.date(reviewedOn)));
    }
    return new Working(
        words.say("budgets.approach." + calculation.approach().code()), table(calculation), notes);
  }

  Table table(Calculation calculation) {
    Table table =
        Table.of(
            words.say("budgets.working-of"),
            Column.text(words.say("budgets.what")),
            Column.text(words.say("budgets.how")),
            Column.number(words.say("budgets.amount")));
    for (CalculationLine line : calculation.lines()) {
      table = table.plus(Cell.of(line.label()), Cell.of(how(line)), Cell.of(exact(line.amount())));
    }
    return table.plus(
        Cell.of(words.say("budgets.total")), Cell.of(""), Cell.of(exact(calculation.total())));
  }

  private String how(CalculationLine line) {
    HoursAtRate hours = line.hours();
    String quantity = line.quantity();
    if (hours == null) {
      return quantity == null ? "" : quantity;
    }
    String working =
        words.say(
            "budgets.hours", time(hours.timePerWeek()), hours.weeks(), exact(hours.hourlyRate()));
    return quantity == null ? working : quantity + ": " + working;
  }

  private String time(Duration time) {
    return time.toMinutesPart() == 0
        ? words.say("budgets.hours-only", time.toHours())
        : words.say("budgets.hours-minutes", time.toHours(), time.toMinutesPart());
  }
}
