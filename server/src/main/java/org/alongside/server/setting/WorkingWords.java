package org.alongside.server.setting;

import static org.alongside.server.html.EnglishMoney.headline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.employment.EmploymentCost;
import org.alongside.core.money.Money;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.setting.CostRhythm;
import org.alongside.core.setting.SettingLine;
import org.alongside.core.setting.SettingWorking;
import org.alongside.core.setting.Shift;
import org.alongside.core.setting.TimeBand;
import org.alongside.server.employment.CostWriter;
import org.alongside.server.html.Words;

/** Writes a proposal as the calculation that is kept for ever and shown to the holder. */
final class WorkingWords {
  private static final int WEEK = 7;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

  private final CostWriter costs = new CostWriter();
  private final Words words = Words.english();

  Calculation calculation(Proposal proposal) {
    SettingWorking working = proposal.working();
    List<CalculationLine> lines = new ArrayList<>();
    for (SettingLine line : working.lines()) {
      lines.add(line(working, line));
    }
    List<String> notes = notes(proposal);
    return new Calculation(
        working.approach(),
        lines,
        working.total(),
        working.comparison(),
        notes.isEmpty() ? null : String.join("\n", notes));
  }

  private CalculationLine line(SettingWorking working, SettingLine line) {
    if (line instanceof SettingLine.OfShift shift) {
      return CalculationLine.of(label(shift.shift()), how(shift), shift.amount());
    }
    if (line instanceof SettingLine.OnCost cost) {
      EmploymentCost whole = Objects.requireNonNull(working.employment(), "employment");
      return CalculationLine.of(
          costs.label(whole, cost.line()), costs.how(whole, cost.line()), cost.amount());
    }
    if (line instanceof SettingLine.Given given) {
      return CalculationLine.of(given.cost().label(), how(given), given.amount());
    }
    if (line instanceof SettingLine.Level level) {
      return CalculationLine.of(
          level.level().label(),
          words.say("setting.line.every-week", headline(level.level().weekly()), level.days()),
          level.amount());
    }
    if (line instanceof SettingLine.Answered answered) {
      return CalculationLine.of(
          answered.question().text(),
          words.say(
              "setting.line.points",
              answered.answer().label(),
              answered.answer().points(),
              headline(answered.pointValue())),
          answered.amount());
    }
    return CalculationLine.of(
        words.say("setting.line.refused"), words.say("setting.line.refused-how"), line.amount());
  }

  private String label(Shift shift) {
    String who = words.say("setting.by." + shift.by().code());
    String band = words.say("setting.when." + shift.band().code());
    String days =
        shift.band() == TimeBand.BANK_HOLIDAY
            ? words.say("setting.line.bank-holidays")
            : days(shift.days());
    return words.say("setting.line.shift", who, band, days, clock(shift.from()), clock(shift.to()));
  }

  private String how(SettingLine.OfShift line) {
    Shift shift = line.shift();
    return shift.isByNight()
        ? words.say("setting.line.nights", line.times(), headline(shift.rate()), shift.people())
        : words.say(
            "setting.line.hours",
            time(shift.length()),
            line.times(),
            headline(shift.rate()),
            shift.people());
  }

  private String how(SettingLine.Given given) {
    CostRhythm rhythm = given.cost().rhythm();
    return words.say(
        "setting.line." + rhythm.code(), headline(given.cost().amount()), given.days());
  }

  private List<String> notes(Proposal proposal) {
    List<String> notes = new ArrayList<>();
    if (!proposal.reason().isEmpty()) {
      notes.add(words.say("setting.note.reason", proposal.reason()));
    }
    if (!proposal.refusal().isEmpty()) {
      Money above = proposal.full().aboveComparison();
      notes.add(words.say("setting.note.refused", headline(above), proposal.refusal()));
      notes.add(words.say("setting.note.how-met", proposal.howMet()));
    }
    EmploymentRates rates = proposal.rates();
    EmploymentCost cost = proposal.working().employment();
    if (rates != null && cost != null) {
      notes.add(
          words.say(
              "setting.note.employment",
              rates.year().toString(),
              words.say("employment.paid." + cost.employment().payPeriod().code())));
    }
    BudgetPeriod period = proposal.working().period();
    if (cost != null && period.days() != BudgetPeriod.yearFrom(period.startOn()).days()) {
      notes.add(words.say("setting.note.part-year", period.days()));
    }
    if (!proposal.note().isEmpty()) {
      notes.add(proposal.note());
    }
    return notes;
  }

  private String days(Set<DayOfWeek> days) {
    if (days.size() == WEEK) {
      return words.say("setting.line.every-day");
    }
    List<String> names =
        new TreeSet<>(days)
            .stream().map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK)).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : words.say("setting.line.and", String.join(", ", names.subList(0, last)), names.get(last));
  }

  private static String clock(LocalTime time) {
    return CLOCK.format(time);
  }

  private String time(Duration time) {
    return time.toMinutesPart() == 0
        ? words.say("employment.hours", time.toHours())
        : words.say("employment.hours-minutes", time.toHours(), time.toMinutesPart());
  }
}
