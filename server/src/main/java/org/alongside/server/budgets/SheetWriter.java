package org.alongside.server.budgets;

import static org.alongside.server.html.EnglishMoney.exact;
import static org.alongside.server.html.EnglishMoney.headline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.Position;
import org.alongside.core.budget.Track;
import org.alongside.core.money.Money;
import org.alongside.core.usage.BudgetUse;
import org.alongside.core.usage.MoneyLasts;
import org.alongside.server.budgets.Sheet.Earlier;
import org.alongside.server.budgets.Sheet.Explained;
import org.alongside.server.budgets.Sheet.Payments;
import org.alongside.server.budgets.Sheet.TrackPart;
import org.alongside.server.curves.CurveWriter;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.Progress;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/** Writes a budget and where it stands in words. */
final class SheetWriter {
  private final EnglishDates dates;
  private final WorkingWriter workings = new WorkingWriter();
  private final SumWriter sumWriter;
  private final CurveWriter curves;
  private final Words words = Words.english();

  SheetWriter(EnglishDates dates) {
    this.dates = dates;
    this.sumWriter = new SumWriter(dates);
    this.curves = new CurveWriter(dates);
  }

  Sheet write(Budget budget, Sums sums, List<Payment> payments, List<Budget> earlier) {
    return write(budget, sums, null, payments, List.of(), earlier);
  }

  Sheet write(
      Budget budget,
      Sums sums,
      @Nullable BudgetUse use,
      List<Payment> payments,
      List<Budget> guides,
      List<Budget> earlier) {
    return new Sheet(
        status(budget),
        first(budget, sums.position().on()),
        figure(budget, sums.position()),
        used(budget, sums.position()),
        then(budget, sums),
        sumWriter.write(budget, sums),
        track(sums.position(), use),
        allocations(budget, sums.position().on()),
        deployments(budget, sums.position().on()),
        sums.supports().isEmpty() ? null : supports(sums),
        budget.isPaidOutBy(sums.position().on()) ? payments(budget, payments) : null,
        workings.write(budget, dates),
        guides.stream().map(this::earlier).toList(),
        earlier.stream().map(this::earlier).toList(),
        use == null
            ? List.of()
            : MoneyLasts.of(use, sums.position().on()).map(this::lasts).orElse(List.of()));
  }

  /** Until when it lasts, as planned and as before; each with its sum. */
  private List<String> lasts(MoneyLasts lasts) {
    List<String> sentences = new ArrayList<>();
    String end = dates.date(lasts.periodEndOn());
    MoneyLasts.Planned planned = lasts.planned();
    if (planned != null) {
      sentences.add(
          words.say(
              lasts.isEnoughAsPlanned() ? "budgets.lasts.planned-enough" : "budgets.lasts.planned",
              headline(planned.stillToCome()),
              end,
              headline(lasts.left()),
              dates.date(planned.until())));
    }
    MoneyLasts.Paced paced = lasts.paced();
    if (paced != null) {
      sentences.add(
          words.say(
              lasts.isEnoughAsBefore() ? "budgets.lasts.paced-enough" : "budgets.lasts.paced",
              paced.days(),
              headline(paced.used()),
              headline(paced.perWeek()),
              headline(lasts.left()),
              dates.date(paced.until())));
    }
    return sentences;
  }

  private Tag status(Budget budget) {
    String text = words.say("budgets.status." + budget.status().code());
    return budget.status() == BudgetStatus.FINAL
        ? new Tag(text, Tag.Tone.GOOD)
        : new Tag(text, Tag.Tone.NOTICE);
  }

  private List<String> first(Budget budget, LocalDate on) {
    List<String> sentences = new ArrayList<>();
    if (hasEnded(budget, on)) {
      sentences.add(
          words.say(
              "budgets.ended", dates.date(budget.period().startOn()), dates.date(lastDay(budget))));
      sentences.add(words.say("budgets.ended-next"));
    } else if (budget.period().startOn().isAfter(on)) {
      sentences.add(words.say("budgets.not-started"));
    }
    if (budget.status() == BudgetStatus.INDICATIVE) {
      sentences.add(words.say("budgets.indicative"));
    }
    return sentences;
  }

  private @Nullable MoneyFigure figure(Budget budget, Position position) {
    if (hasEnded(budget, position.on())) {
      return null;
    }
    String until = dates.date(budget.period().endOn());
    if (budget.status() == BudgetStatus.INDICATIVE) {
      return MoneyFigure.of(position.left(), words.say("budgets.guide-until", until));
    }
    return position.left().isNegative()
        ? new MoneyFigure(
            headline(position.left().abs()),
            words.say("budgets.over-until", until),
            MoneyFigure.Standing.SHORT)
        : MoneyFigure.of(position.left(), words.say("budgets.left-until", until));
  }

  private @Nullable Progress used(Budget budget, Position position) {
    if (budget.status() == BudgetStatus.INDICATIVE
        || budget.period().startOn().isAfter(position.on())) {
      return null;
    }
    return Progress.of(
        position.spent().minor(),
        position.allocated().minor(),
        words.say("budgets.used", headline(position.spent()), headline(position.allocated())));
  }

  private List<String> then(Budget budget, Sums sums) {
    Integer weeks = sums.position().weeksLeft();
    LocalDate on = sums.position().on();
    if (weeks == null || weeks == 0 || hasEnded(budget, on)) {
      return List.of();
    }
    LocalDate endOn = budget.period().endOn();
    return List.of(
        sums.position().notYetPromised().isNegative()
            ? words.say("budgets.weeks", weeks)
            : words.say(
                "budgets.weeks-enough", dates.date(endOn), ChronoUnit.WEEKS.between(on, endOn)));
  }

  private TrackPart track(Position position, @Nullable BudgetUse use) {
    String code = position.track().code();
    Tag tag =
        new Tag(
            words.say("budgets.track." + code),
            position.track() == Track.ON_TRACK ? Tag.Tone.GOOD : Tag.Tone.INFO);
    String says = words.say("budgets.track." + code + "-says");
    Table streams = use == null ? null : curves.streams(use, position.on()).orElse(null);
    if (position.track() == Track.NOT_PLANNED) {
      return new TrackPart(tag, List.of(says), List.of(), null, streams);
    }
    return new TrackPart(
        tag,
        position.track() == Track.ON_TRACK
            ? List.of(curves.says(position))
            : List.of(curves.says(position), says),
        List.of(
            row("expected", position.expectedToDate(), dates.date(position.on())),
            row("spent", position.spent()),
            row("difference", position.difference()),
            row("tolerance", position.tolerance()),
            row("projected", position.projected())),
        use == null ? null : curves.picture(use, position).orElse(null),
        streams);
  }

  private SummaryRow row(String code, Money amount, Object... arguments) {
    return SummaryRow.of(words.say("budgets.track." + code, arguments), exact(amount));
  }

  private Table allocations(Budget budget, LocalDate on) {
    Table table =
        Table.of(
            words.say("budgets.from"),
            Column.text(words.say("budgets.stream")),
            Column.text(words.say("budgets.deployment")),
            Column.number(words.say("budgets.amount")));
    for (var each : budget.allocations()) {
      table =
          table.plus(
              Cell.of(words.say("budgets.stream." + each.stream().code())),
              Cell.of(words.say("budgets.deployment." + each.deploymentOn(on).code())),
              Cell.of(exact(each.amount())));
    }
    return table;
  }

  private List<Explained> deployments(Budget budget, LocalDate on) {
    return budget.allocations().stream()
        .map(each -> "budgets.about." + each.deploymentOn(on).code())
        .distinct()
        .map(key -> new Explained(words.say(key), words.say(key + "-says")))
        .toList();
  }

  private Table supports(Sums sums) {
    Table table =
        Table.of(
            words.say("budgets.by-support"),
            Column.text(words.say("budgets.support")),
            Column.number(words.say("budgets.planned-year")),
            Column.number(words.say("budgets.planned-by-now")),
            Column.number(words.say("budgets.used-by-now")));
    for (Sums.OfSupport each : sums.supports()) {
      table =
          table.plus(
              Cell.of(each.support().title()),
              Cell.of(exact(each.planned())),
              Cell.of(exact(each.expected())),
              Cell.of(exact(each.spent())));
    }
    return table;
  }

  private Payments payments(Budget budget, List<Payment> payments) {
    Money all = Money.zero(budget.currency());
    Table table =
        Table.of(
            words.say("budgets.received"),
            Column.text(words.say("budgets.paid-on")),
            Column.number(words.say("budgets.amount")));
    for (Payment each : payments) {
      all = all.plus(each.amount());
      table = table.plus(Cell.of(dates.date(each.paidOn())), Cell.of(exact(each.amount())));
    }
    return payments.isEmpty()
        ? new Payments(words.say("budgets.received-none"), table)
        : new Payments(words.say("budgets.received-says", headline(all)), table);
  }

  private Earlier earlier(Budget budget) {
    return new Earlier(
        words.say(
            budget.status() == BudgetStatus.INDICATIVE
                ? "budgets.earlier-guide"
                : "budgets.earlier-one",
            headline(budget.total()),
            dates.date(budget.period().startOn()),
            dates.date(budget.period().endOn())),
        workings.write(budget, dates));
  }

  private static boolean hasEnded(Budget budget, LocalDate on) {
    LocalDate endedOn = budget.endedOn();
    return budget.period().endOn().isBefore(on) || (endedOn != null && !endedOn.isAfter(on));
  }

  private static LocalDate lastDay(Budget budget) {
    LocalDate endedOn = budget.endedOn();
    return endedOn == null || endedOn.isAfter(budget.period().endOn())
        ? budget.period().endOn()
        : endedOn.minusDays(1);
  }
}
