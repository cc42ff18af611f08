package org.alongside.server.curves;

import static org.alongside.server.html.EnglishMoney.exact;
import static org.alongside.server.html.EnglishMoney.headline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.budget.CurveScale;
import org.alongside.core.budget.CurveStep;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.Position;
import org.alongside.core.budget.SpendCurve;
import org.alongside.core.budget.Track;
import org.alongside.core.money.Money;
import org.alongside.core.usage.BudgetUse;
import org.alongside.core.usage.StreamUse;
import org.alongside.server.curves.CurvePicture.Legend;
import org.alongside.server.curves.CurvePicture.Line;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;

/** Writes how a budget goes: one sentence, one picture, and the figures behind it. */
public final class CurveWriter {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

  private final EnglishDates dates;
  private final Words words = Words.english();

  public CurveWriter(EnglishDates dates) {
    this.dates = dates;
  }

  /** How it stands and the sum that says why. */
  public String says(Position position) {
    Money difference = position.difference();
    if (difference.isZero()) {
      return words.say("curves.says-same", headline(position.expectedToDate()));
    }
    String way = difference.isNegative() ? "less" : "more";
    String key = position.track() == Track.ON_TRACK ? way : position.track().code();
    return words.say(
        "curves.says-" + key,
        headline(position.expectedToDate()),
        headline(position.spent()),
        headline(difference.abs()));
  }

  /** The picture; none where no plan says what to expect. */
  public Optional<CurvePicture> picture(BudgetUse use, Position position) {
    SpendCurve curve = use.curve(CurveStep.WEEK, position.on());
    return curve.isPlanned() ? Optional.of(draw(use, curve, position)) : Optional.empty();
  }

  private CurvePicture draw(BudgetUse use, SpendCurve curve, Position position) {
    CurveScale scale = curve.scale();
    boolean within = curve.period().contains(position.on());
    String used = points(curve, scale, SpendCurve.Point::findUsed);
    String projected = points(curve, scale, SpendCurve.Point::findProjected);
    return new CurvePicture(
        words.say("curves.title"),
        alternative(curve, position),
        points(curve, scale, point -> Optional.of(point.planned())),
        used,
        projected,
        within ? curve.across(position.on()) : null,
        down(scale, position.spent()),
        down(scale, curve.allocated()),
        legend(curve, used, projected),
        scale.listLines().stream()
            .map(amount -> new Line(down(scale, amount), headline(amount)))
            .toList(),
        days(curve),
        projected.isEmpty()
            ? null
            : words.say(
                "curves.leads",
                headline(position.projected()),
                dates.date(curve.period().endOn()),
                headline(curve.allocated())),
        table(use.curve(CurveStep.MONTH, position.on())));
  }

  private static String points(
      SpendCurve curve, CurveScale scale, Function<SpendCurve.Point, Optional<Money>> amount) {
    return curve.points().stream()
        .flatMap(
            point ->
                amount
                    .apply(point)
                    .map(sum -> curve.across(point.on()) + "," + down(scale, sum))
                    .stream())
        .collect(Collectors.joining(" "));
  }

  private static int down(CurveScale scale, Money amount) {
    return CurveScale.WHOLE - scale.height(amount);
  }

  /** What there is to see: the sentence, and where the lines begin and end. */
  private String alternative(SpendCurve curve, Position position) {
    List<String> said = new ArrayList<>();
    said.add(says(position));
    said.add(
        words.say(
            "curves.desc-planned",
            headline(curve.plannedInAll()),
            dates.date(curve.period().endOn())));
    if (!position.on().isAfter(curve.period().endOn())) {
      said.add(words.say("curves.desc-projected", headline(position.projected())));
    }
    said.add(words.say("curves.desc-whole", headline(curve.allocated())));
    return String.join(" ", said);
  }

  private List<Legend> legend(SpendCurve curve, String used, String projected) {
    List<Legend> legend = new ArrayList<>();
    legend.add(new Legend("planned", words.say("curves.planned")));
    if (!used.isEmpty()) {
      legend.add(new Legend("used", words.say("curves.used")));
    }
    if (!projected.isEmpty()) {
      legend.add(new Legend("projected", words.say("curves.projected")));
    }
    legend.add(new Legend("whole", words.say("curves.whole", headline(curve.allocated()))));
    return legend;
  }

  private static List<String> days(SpendCurve curve) {
    LocalDate start = curve.period().startOn();
    LocalDate middle = start.plusDays(curve.period().days() / 2);
    return List.of(MONTH.format(start), MONTH.format(middle), MONTH.format(curve.period().endOn()));
  }

  private Table table(SpendCurve curve) {
    Table table =
        Table.of(
            words.say("curves.table"),
            Column.text(words.say("curves.by")),
            Column.number(words.say("curves.column-planned")),
            Column.number(words.say("curves.column-used")),
            Column.number(words.say("curves.column-projected")));
    for (SpendCurve.Point point : curve.points()) {
      if (!point.on().isBefore(curve.period().startOn())) {
        boolean now = point.on().equals(curve.on());
        table =
            table.plus(
                Cell.of(
                    now
                        ? words.say("curves.today", dates.date(point.on()))
                        : dates.date(point.on())),
                Cell.of(exact(point.planned())),
                Cell.of(point.findUsed().map(sum -> exact(sum)).orElse("–")),
                Cell.of(point.findProjected().map(sum -> exact(sum)).orElse("–")));
      }
    }
    return table;
  }

  /** What of each stream is left; none where all money comes from one. */
  public Optional<Table> streams(BudgetUse use, LocalDate on) {
    List<StreamUse> streams = use.listStreams(on);
    if (streams.size() < 2) {
      return Optional.empty();
    }
    Table table =
        Table.of(
            words.say("curves.streams"),
            Column.text(words.say("curves.stream")),
            Column.number(words.say("curves.stream-whole")),
            Column.number(words.say("curves.stream-used")),
            Column.number(words.say("curves.stream-left")));
    for (StreamUse each : streams) {
      table =
          table.plus(
              Cell.of(stream(each.stream())),
              Cell.of(exact(each.allocated())),
              Cell.of(exact(each.used())),
              Cell.of(exact(each.left())));
    }
    Money unplaced = use.unplaced(on);
    return Optional.of(
        unplaced.isZero()
            ? table
            : table.plus(
                Cell.of(words.say("curves.stream-none")),
                Cell.of("–"),
                Cell.of(exact(unplaced)),
                Cell.of("–")));
  }

  private String stream(FundingStream stream) {
    return words.say("budgets.stream." + stream.code());
  }
}
