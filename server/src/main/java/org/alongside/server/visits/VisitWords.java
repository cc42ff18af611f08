package org.alongside.server.visits;

import static org.alongside.server.html.EnglishMoney.exact;

import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.alongside.core.money.Money;
import org.alongside.core.visit.Delivered;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitTally.OfSupport;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;

/** Says how many visits, how long, and what became of one. */
final class VisitWords {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final Words words = Words.english();

  /** {@code November 2026}. */
  String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** {@code 15 hours}, {@code 1 hour 20 minutes}, {@code 40 minutes}. */
  String time(Duration time) {
    long hours = time.toHours();
    int minutes = time.toMinutesPart();
    if (hours == 0) {
      return words.say("visits.minutes", minutes);
    }
    return minutes == 0
        ? words.say("visits.hours", hours)
        : words.say("visits.hours-minutes", hours, minutes);
  }

  /** {@code 5 visits, 5 hours}; without the hours where they are not known. */
  String visits(Delivered delivered) {
    String count = Integer.toString(delivered.visits());
    return delivered
        .findTime()
        .filter(time -> !time.isZero())
        .map(time -> words.say("visits.count-time", count, time(time)))
        .orElse(count);
  }

  /** What became of it, in a sentence. */
  String outcome(VisitBody body) {
    Duration planned = body.planned();
    Duration happened = body.happened();
    return planned == null || happened == null
        ? words.say("visits.outcome." + body.outcome().code())
        : words.say("visits.outcome-partly", time(happened), time(planned));
  }

  /** Visits and hours by support. */
  Table visitTable(List<OfSupport> supports, String caption) {
    Table table = table(caption);
    for (OfSupport each : supports) {
      table = row(table, each.support().title(), each, this::visits);
    }
    return table;
  }

  /** Money by support, and what it comes to. */
  Table moneyTable(List<OfSupport> supports, String caption) {
    Table table = table(caption);
    for (OfSupport each : supports) {
      table = row(table, each.support().title(), each, delivered -> exact(delivered.money()));
    }
    if (supports.size() < 2) {
      return table;
    }
    return table.plus(
        Cell.of(words.say("visits.total")),
        Cell.of(sum(supports, OfSupport::planned)),
        Cell.of(sum(supports, OfSupport::delivered)),
        Cell.of(sum(supports, OfSupport::missed)),
        Cell.of(sum(supports, OfSupport::cancelled)));
  }

  private static String sum(List<OfSupport> supports, Function<OfSupport, Delivered> part) {
    return exact(
        supports.stream().map(part).map(Delivered::money).reduce(Money::plus).orElseThrow());
  }

  private Table table(String caption) {
    return Table.of(
        caption,
        Column.text(words.say("visits.support")),
        Column.number(words.say("visits.planned")),
        Column.number(words.say("visits.delivered")),
        Column.number(words.say("visits.missed")),
        Column.number(words.say("visits.cancelled")));
  }

  private static Table row(
      Table table, String title, OfSupport each, Function<Delivered, String> say) {
    return table.plus(
        Cell.of(title),
        Cell.of(say.apply(each.planned())),
        Cell.of(say.apply(each.delivered())),
        Cell.of(say.apply(each.missed())),
        Cell.of(say.apply(each.cancelled())));
  }
}
