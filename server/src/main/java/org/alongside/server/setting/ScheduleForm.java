package org.alongside.server.setting;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alongside.core.employment.AllowanceClaim;
import org.alongside.core.employment.Employment;
import org.alongside.core.employment.HoursPattern;
import org.alongside.core.employment.PensionChoice;
import org.alongside.core.employment.RedundancyFund;
import org.alongside.core.employment.RunningCosts;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.TextRule;
import org.alongside.core.money.Money;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.PayPeriod;
import org.alongside.core.setting.AssistantTerms;
import org.alongside.core.setting.CostRhythm;
import org.alongside.core.setting.GivenCost;
import org.alongside.core.setting.SettingProblem;
import org.alongside.core.setting.Shift;
import org.alongside.core.setting.SupportedBy;
import org.alongside.core.setting.TimeBand;
import org.alongside.core.setting.WeeklySchedule;
import org.alongside.server.http.TypedFields;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a schedule, how its assistants are employed, and other costs. */
final class ScheduleForm {
  private static final TextRule LABEL = TextRule.line(1, 200);
  private static final int MOST_PEOPLE = 2;

  private final SettingForm form;
  private final TypedFields fields;
  private final SettingFiles files;
  private final LocalDate startOn;
  private final Function<LocalDate, String> dates;

  /** The number of the row, from 1, of each line that was read. */
  private final List<Integer> rows = new ArrayList<>();

  ScheduleForm(
      SettingForm form,
      TypedFields fields,
      SettingFiles files,
      LocalDate startOn,
      Function<LocalDate, String> dates) {
    this.form = form;
    this.fields = fields;
    this.files = files;
    this.startOn = startOn;
    this.dates = dates;
  }

  /** The schedule, unless it has no line or a wrong one. */
  Optional<WeeklySchedule> schedule() {
    int before = fields.errors().count();
    List<Shift> shifts = new ArrayList<>();
    for (int i = 1; i <= form.shifts(); i++) {
      if (!isEmpty(i)) {
        @Nullable Shift shift = shift(i);
        if (shift != null) {
          shifts.add(shift);
          rows.add(i);
        }
      }
    }
    if (fields.errors().count() > before) {
      return Optional.empty();
    }
    if (shifts.isEmpty()) {
      fields.wrong("band-1", SettingProblem.NOTHING_TO_ADD);
      return Optional.empty();
    }
    return Optional.of(new WeeklySchedule(shifts));
  }

  /** The name of the field for what the rules say about a line: {@code /shifts/0/rate}. */
  String fieldOf(String pointer) {
    String[] parts = pointer.split("/", -1);
    int row = rows.get(Integer.parseInt(parts[2]));
    return (parts.length > 3 && parts[3].equals("rate") ? "rate-" : "from-") + row;
  }

  private boolean isEmpty(int i) {
    return fields.isEmpty("days-" + i)
        && fields.isEmpty("from-" + i)
        && fields.isEmpty("to-" + i)
        && fields.isEmpty("rate-" + i);
  }

  private @Nullable Shift shift(int i) {
    int before = fields.errors().count();
    TimeBand band = fields.choice(TimeBand.class, "band-" + i);
    SupportedBy by = fields.choice(SupportedBy.class, "by-" + i);
    Set<DayOfWeek> days = days(i, band);
    LocalTime from = fields.timeOfDay("from-" + i);
    LocalTime to = fields.timeOfDay("to-" + i);
    if (fields.errors().count() == before && from.equals(to)) {
      fields.wrong("to-" + i, SettingProblem.NO_TIME);
    }
    int people = fields.isEmpty("people-" + i) ? 1 : fields.number("people-" + i, 1, MOST_PEOPLE);
    Money rate = rate(i, by, band);
    Duration awake =
        band == TimeBand.SLEEPING_NIGHT && !fields.isEmpty("awake-" + i)
            ? fields.hours("awake-" + i, Duration.ZERO, Duration.ofHours(12))
            : Duration.ZERO;
    return fields.errors().count() > before
        ? null
        : new Shift(band, by, days, from, to, people, rate, awake);
  }

  private Set<DayOfWeek> days(int i, TimeBand band) {
    String name = "days-" + i;
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String day : fields.text(name).split(",", -1)) {
      try {
        if (!day.isEmpty()) {
          days.add(DayOfWeek.of(Integer.parseInt(day)));
        }
      } catch (NumberFormatException | DateTimeException notADay) {
        fields.wrong(name, InputCode.NOT_A_CHOICE);
      }
    }
    if (band == TimeBand.BANK_HOLIDAY && !days.isEmpty()) {
      fields.wrong(name, SettingProblem.DAYS_ON_BANK_HOLIDAYS);
    } else if (band != TimeBand.BANK_HOLIDAY && days.isEmpty()) {
      fields.wrong(name, SettingProblem.NO_DAYS);
    }
    return days;
  }

  /** The rate that was typed, or else the local one that holds at the start of the period. */
  private Money rate(int i, SupportedBy by, TimeBand band) {
    String name = "rate-" + i;
    if (!fields.isEmpty(name)) {
      return fields.positive(name);
    }
    return files
        .findRates(startOn)
        .map(
            rates ->
                rates
                    .findRate(by, band)
                    .orElseGet(
                        () -> {
                          fields.wrong(name, SettingProblem.NO_RATE);
                          return Money.pence(0);
                        }))
        .orElseGet(
            () -> {
              fields.wrong(name, SettingProblem.NO_LOCAL_RATES, dates.apply(startOn));
              return Money.pence(0);
            });
  }

  /** How the assistants are employed. */
  AssistantTerms terms() {
    return new AssistantTerms(
        fields.number("assistants", 1, Employment.MOST_ASSISTANTS),
        fields.choice(PayPeriod.class, "pay"),
        fields.choice(AgeBand.class, "age"),
        fields.choice(HoursPattern.class, "pattern"),
        fields.choice(PensionChoice.class, "pension"),
        fields.choice(AllowanceClaim.class, "allowance"),
        fields.choice(RedundancyFund.class, "redundancy"),
        fields.number("sick", 0, Employment.MOST_SICK_DAYS),
        new RunningCosts(
            fields.amount("insurance"),
            fields.amount("payroll"),
            fields.amount("dbs"),
            fields.amount("training")));
  }

  /** The costs that were given; rows without anything are passed over. */
  List<GivenCost> others() {
    List<GivenCost> costs = new ArrayList<>();
    for (int i = 1; i <= form.others(); i++) {
      if (fields.isEmpty("label-" + i) && fields.isEmpty("cost-" + i)) {
        continue;
      }
      int before = fields.errors().count();
      String label = fields.text("label-" + i, LABEL);
      Money amount = fields.positive("cost-" + i);
      CostRhythm rhythm = fields.choice(CostRhythm.class, "rhythm-" + i);
      if (fields.errors().count() == before) {
        costs.add(new GivenCost(label, amount, rhythm));
      }
    }
    return costs;
  }
}
