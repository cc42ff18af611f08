package org.alongside.server.pictures;

import static org.alongside.server.html.EnglishMoney.exact;
import static org.alongside.server.html.EnglishMoney.headline;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.CurveScale;
import org.alongside.core.money.Money;
import org.alongside.core.usage.MonthlyUse;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Progress;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;

/** Draws what was spent: a column for each month, a bar for each part of the plan. */
final class PictureWriter {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM uu", Locale.UK);
  private static final int WHOLE = CurveScale.WHOLE;

  private final EnglishDates dates;
  private final Words words = Words.english();

  PictureWriter(EnglishDates dates) {
    this.dates = dates;
  }

  String period(Budget budget) {
    return words.say(
        "pictures.period",
        dates.date(budget.period().startOn()),
        dates.date(budget.period().endOn()));
  }

  /** The pictures; without the names of the parts of the plan for those who may not see it. */
  PicturePage.Pictures write(MonthlyUse use, boolean named) {
    List<Progress> supports = new ArrayList<>();
    if (named) {
      for (MonthlyUse.Row row : use.rows()) {
        supports.add(
            Progress.of(
                row.total().minor(),
                use.total().minor(),
                words.say("pictures.part", title(row), exact(row.total()))));
      }
    }
    return new PicturePage.Pictures(
        words.say("pictures.says", headline(use.total()), use.months().size()),
        columns(use),
        byMonth(use),
        supports,
        bySupport(use, named));
  }

  private String title(MonthlyUse.Row row) {
    return row.title().isEmpty() ? words.say("pictures.no-part") : row.title();
  }

  private PicturePage.Columns columns(MonthlyUse use) {
    List<Money> sums = use.byMonth();
    Money highest = Money.zero(use.total().currency());
    for (Money sum : sums) {
      highest = highest.max(sum);
    }
    CurveScale scale = CurveScale.upTo(highest);
    List<PicturePage.Bar> bars = new ArrayList<>();
    int room = WHOLE / sums.size();
    for (int i = 0; i < sums.size(); i++) {
      int height = sums.get(i).isPositive() ? scale.height(sums.get(i)) : 0;
      bars.add(new PicturePage.Bar(i * room + room / 8, room - room / 4, WHOLE - height, height));
    }
    return new PicturePage.Columns(
        words.say("pictures.by-month"),
        words.say("pictures.by-month-says", most(use, sums, highest), headline(highest)),
        bars,
        scale.listLines().stream()
            .map(amount -> new PicturePage.Line(WHOLE - scale.height(amount), headline(amount)))
            .toList(),
        List.of(
            SHORT.format(use.months().get(0)),
            SHORT.format(use.months().get(use.months().size() - 1))));
  }

  private static String most(MonthlyUse use, List<Money> sums, Money highest) {
    int index = Math.max(0, sums.indexOf(highest));
    return MONTH.format(use.months().get(index));
  }

  private Table byMonth(MonthlyUse use) {
    Table table =
        Table.of(
            words.say("pictures.by-month"),
            Column.text(words.say("pictures.month")),
            Column.number(words.say("pictures.spent")));
    List<Money> sums = use.byMonth();
    for (int i = 0; i < sums.size(); i++) {
      table = table.plus(Cell.of(MONTH.format(use.months().get(i))), Cell.of(exact(sums.get(i))));
    }
    return table.plus(Cell.of(words.say("pictures.total")), Cell.of(exact(use.total())));
  }

  /** Each part of the plan in each month in which it was used. */
  private Table bySupport(MonthlyUse use, boolean named) {
    Table table =
        Table.of(
            words.say("pictures.by-part"),
            Column.text(words.say("pictures.part-of-plan")),
            Column.text(words.say("pictures.month")),
            Column.number(words.say("pictures.spent")));
    if (!named) {
      return table;
    }
    for (MonthlyUse.Row row : use.rows()) {
      for (int i = 0; i < use.months().size(); i++) {
        YearMonth month = use.months().get(i);
        if (!row.byMonth().get(i).isZero()) {
          table =
              table.plus(
                  Cell.of(title(row)),
                  Cell.of(MONTH.format(month)),
                  Cell.of(exact(row.byMonth().get(i))));
        }
      }
    }
    return table;
  }
}
