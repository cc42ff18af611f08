package org.alongside.server.employment;

import static org.alongside.server.html.EnglishMoney.exact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.employment.Argument;
import org.alongside.core.employment.EmploymentCost;
import org.alongside.core.employment.EmploymentLine;
import org.alongside.core.employment.LineWorking;
import org.alongside.core.rates.PayPeriod;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;

/** Writes what an employment costs in plain words, line by line. */
public final class CostWriter {
  private final Words words = Words.english();

  /** What a line is for; with two assistants it says whose. */
  public String label(EmploymentCost cost, EmploymentLine line) {
    String item = words.say("employment.item." + line.item().code());
    boolean several = cost.employment().assistants().size() > 1;
    return several && line.assistant() > 0
        ? words.say("employment.whose", item, line.assistant())
        : item;
  }

  /** How the amount of a line came about. */
  public String how(EmploymentCost cost, EmploymentLine line) {
    String period = words.say("employment.each." + cost.employment().payPeriod().code());
    List<Object> arguments = new ArrayList<>();
    line.arguments().forEach(argument -> arguments.add(text(argument)));
    if (line.working() == LineWorking.ALLOWANCE_RUNS_OUT) {
      arguments.add(words.say("employment.pay-day." + cost.employment().payPeriod().code()));
    } else {
      arguments.add(period);
    }
    return words.say("employment.how." + line.working().code(), arguments.toArray());
  }

  /** All lines by the week, the month and the year. */
  Table table(EmploymentCost cost) {
    Table table =
        Table.of(
            words.say("employment.table"),
            Column.text(words.say("employment.table.what")),
            Column.text(words.say("employment.table.how")),
            Column.number(words.say("employment.table.week")),
            Column.number(words.say("employment.table.month")),
            Column.number(words.say("employment.table.year")));
    for (EmploymentLine line : cost.lines()) {
      table =
          table.plus(
              Cell.of(label(cost, line)),
              Cell.of(how(cost, line)),
              Cell.of(exact(line.amounts().weekly())),
              Cell.of(exact(line.amounts().monthly())),
              Cell.of(exact(line.amounts().yearly())));
    }
    return table.plus(
        Cell.of(words.say("employment.table.total")),
        Cell.of(""),
        Cell.of(exact(cost.total().weekly())),
        Cell.of(exact(cost.total().monthly())),
        Cell.of(exact(cost.total().yearly())));
  }

  /** The sentence that names the basis: how often is paid, and by which tax year's figures. */
  String basis(EmploymentCost cost) {
    PayPeriod period = cost.employment().payPeriod();
    return words.say(
        "employment.basis",
        words.say("employment.paid." + period.code()),
        cost.rates().year().toString());
  }

  private Object text(Argument argument) {
    if (argument instanceof Argument.Sum sum) {
      return EnglishMoney.headline(sum.amount());
    }
    if (argument instanceof Argument.Share share) {
      return share.percent().number();
    }
    if (argument instanceof Argument.Time time) {
      return time(time.length());
    }
    return ((Argument.Count) argument).number();
  }

  private String time(Duration time) {
    return time.toMinutesPart() == 0
        ? words.say("employment.hours", time.toHours())
        : words.say("employment.hours-minutes", time.toHours(), time.toMinutesPart());
  }
}
