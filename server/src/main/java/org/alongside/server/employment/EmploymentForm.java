package org.alongside.server.employment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.employment.AllowanceClaim;
import org.alongside.core.employment.Assistant;
import org.alongside.core.employment.Employment;
import org.alongside.core.employment.EmploymentProblem;
import org.alongside.core.employment.HoursPattern;
import org.alongside.core.employment.PaidHours;
import org.alongside.core.employment.PensionChoice;
import org.alongside.core.employment.RedundancyFund;
import org.alongside.core.employment.RunningCosts;
import org.alongside.core.employment.SleepIns;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.rates.PayPeriod;
import org.alongside.core.rates.TaxYear;
import org.alongside.server.http.Ask;
import org.alongside.server.http.TypedFields;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about an employment, by the name of the field, and the reading of it. It comes in
 * the query, so that an answer can be kept as a bookmark.
 */
record EmploymentForm(Map<String, String> typed) {
  static final List<String> OF_AN_ASSISTANT =
      List.of("hours", "rate", "days", "age", "pattern", "pension", "nights", "night", "awake");
  static final List<String> OF_ALL =
      List.of(
          "year",
          "pay",
          "allowance",
          "sick",
          "redundancy",
          "insurance",
          "payroll",
          "dbs",
          "training",
          "agency",
          "agency-night");

  private static final int WEEK = 7;

  EmploymentForm {
    typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
  }

  /** The form before anything was typed. */
  static EmploymentForm fresh(TaxYear year) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("year", year.toString());
    typed.put("pay", PayPeriod.MONTHLY.code());
    typed.put("allowance", AllowanceClaim.CLAIMED.code());
    typed.put("redundancy", RedundancyFund.SET_ASIDE.code());
    typed.put("sick", "5");
    for (int i = 1; i <= Employment.MOST_ASSISTANTS; i++) {
      typed.put("age-" + i, AgeBand.FROM_22_TO_40.code());
      typed.put("pattern-" + i, HoursPattern.REGULAR.code());
      typed.put("pension-" + i, PensionChoice.BY_THE_RULES.code());
    }
    return new EmploymentForm(typed);
  }

  /** The form as it was sent; nothing when it was not sent. */
  static Optional<EmploymentForm> sent(Ask ask) {
    if (!ask.queries().contains("hours-1")) {
      return Optional.empty();
    }
    Map<String, String> typed = new LinkedHashMap<>();
    OF_ALL.forEach(name -> typed.put(name, ask.query(name).orElse("")));
    for (int i = 1; i <= Employment.MOST_ASSISTANTS; i++) {
      for (String name : OF_AN_ASSISTANT) {
        typed.put(name + "-" + i, ask.query(name + "-" + i).orElse(""));
      }
    }
    return Optional.of(new EmploymentForm(typed));
  }

  /** What was typed into a field. */
  String of(String name) {
    return typed.getOrDefault(name, "");
  }

  /** Whether anything was said about the second assistant. */
  boolean hasSecond() {
    return !of("hours-2").isBlank() || !of("rate-2").isBlank() || !of("nights-2").isBlank();
  }

  /** An employment that was asked about, and what an agency would take. */
  record Asked(
      Employment employment,
      EmploymentRates rates,
      @Nullable Money agencyRate,
      Money agencyNight) {}

  /** What was asked, or all that is wrong, with a pointer to the field. */
  Parsed<Asked> read(EmploymentYears years) {
    TypedFields fields = new TypedFields(typed, new FieldErrors());
    Optional<EmploymentRates> rates = rates(years, fields);
    PayPeriod pay = fields.choice(PayPeriod.class, "pay");
    AllowanceClaim allowance = fields.choice(AllowanceClaim.class, "allowance");
    RedundancyFund redundancy = fields.choice(RedundancyFund.class, "redundancy");
    List<Assistant> assistants = new ArrayList<>();
    assistant(1, fields).ifPresent(assistants::add);
    if (hasSecond()) {
      assistant(2, fields).ifPresent(assistants::add);
    }
    int sick = fields.number("sick", 0, Employment.MOST_SICK_DAYS);
    RunningCosts costs =
        new RunningCosts(
            fields.amount("insurance"),
            fields.amount("payroll"),
            fields.amount("dbs"),
            fields.amount("training"));
    Money agency = fields.amount("agency");
    Money agencyNight = fields.amount("agency-night");
    FieldErrors errors = fields.errors();
    if (errors.count() > 0) {
      return Parsed.invalid(errors.list());
    }
    Employment employment = new Employment(pay, assistants, allowance, redundancy, sick, costs);
    employment.check(rates.orElseThrow()).forEach(error -> errors.add(atField(error)));
    return errors.orElse(
        () ->
            new Asked(
                employment, rates.orElseThrow(), agency.isZero() ? null : agency, agencyNight));
  }

  private static Optional<EmploymentRates> rates(EmploymentYears years, TypedFields fields) {
    try {
      TaxYear year = TaxYear.parse(fields.text("year"));
      Optional<EmploymentRates> rates = years.find(year);
      if (rates.isEmpty()) {
        fields.wrong(
            "year",
            EmploymentProblem.UNKNOWN_TAX_YEAR,
            year.toString(),
            String.join(", ", years.list().stream().map(TaxYear::toString).toList()));
      }
      return rates;
    } catch (IllegalArgumentException notAYear) {
      fields.wrong("year", InputCode.NOT_A_CHOICE);
      return Optional.empty();
    }
  }

  private static Optional<Assistant> assistant(int i, TypedFields fields) {
    int before = fields.errors().count();
    AgeBand age = fields.choice(AgeBand.class, "age-" + i);
    HoursPattern pattern = fields.choice(HoursPattern.class, "pattern-" + i);
    PensionChoice pension = fields.choice(PensionChoice.class, "pension-" + i);
    int days = fields.number("days-" + i, 1, WEEK);
    Optional<SleepIns> nights = sleepIns(i, fields);
    List<PaidHours> hours = hours(i, nights.isPresent(), fields);
    return fields.errors().count() > before
        ? Optional.empty()
        : Optional.of(new Assistant(hours, nights.orElse(null), age, pattern, days, pension));
  }

  private static List<PaidHours> hours(int i, boolean sleepsIn, TypedFields fields) {
    String name = "hours-" + i;
    if (sleepsIn && fields.isEmpty(name) && fields.isEmpty("rate-" + i)) {
      return List.of();
    }
    Duration time = fields.hours(name, Duration.ofMinutes(1), Duration.ofDays(WEEK));
    Money rate = fields.positive("rate-" + i);
    return time.isZero() || !rate.isPositive() ? List.of() : List.of(new PaidHours(time, rate));
  }

  private static Optional<SleepIns> sleepIns(int i, TypedFields fields) {
    if (fields.isEmpty("nights-" + i) && fields.isEmpty("night-" + i)) {
      return Optional.empty();
    }
    int before = fields.errors().count();
    int nights = fields.number("nights-" + i, 1, WEEK);
    Money perNight = fields.positive("night-" + i);
    Duration awake = fields.hours("awake-" + i, Duration.ZERO, Duration.ofHours(12));
    return fields.errors().count() > before
        ? Optional.empty()
        : Optional.of(new SleepIns(nights, perNight, awake));
  }

  /** What the rules said about the employment, at the field that it came from. */
  private static FieldError atField(FieldError error) {
    String[] parts = error.pointer().split("/", -1);
    int assistant = Integer.parseInt(parts[2]) + 1;
    String name =
        error.pointer().endsWith("/hourlyRate")
            ? "rate"
            : error.pointer().endsWith("/perNight") ? "night" : "hours";
    return new FieldError("/" + name + "-" + assistant, error.code(), error.args());
  }
}
