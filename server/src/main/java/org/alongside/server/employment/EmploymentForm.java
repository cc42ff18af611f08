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
import org.alongside.core.employment.HoursText;
import org.alongside.core.employment.PaidHours;
import org.alongside.core.employment.PensionChoice;
import org.alongside.core.employment.RedundancyFund;
import org.alongside.core.employment.RunningCosts;
import org.alongside.core.employment.SleepIns;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.rates.PayPeriod;
import org.alongside.core.rates.TaxYear;
import org.alongside.server.http.Ask;
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
    FieldErrors errors = new FieldErrors();
    Optional<EmploymentRates> rates = rates(years, errors);
    PayPeriod pay = choice(PayPeriod.class, "pay", errors);
    AllowanceClaim allowance = choice(AllowanceClaim.class, "allowance", errors);
    RedundancyFund redundancy = choice(RedundancyFund.class, "redundancy", errors);
    List<Assistant> assistants = new ArrayList<>();
    assistant(1, errors).ifPresent(assistants::add);
    if (hasSecond()) {
      assistant(2, errors).ifPresent(assistants::add);
    }
    int sick = number("sick", 0, Employment.MOST_SICK_DAYS, errors);
    RunningCosts costs =
        new RunningCosts(
            amount("insurance", errors),
            amount("payroll", errors),
            amount("dbs", errors),
            amount("training", errors));
    Money agency = amount("agency", errors);
    Money agencyNight = amount("agency-night", errors);
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

  private Optional<EmploymentRates> rates(EmploymentYears years, FieldErrors errors) {
    try {
      TaxYear year = TaxYear.parse(of("year"));
      Optional<EmploymentRates> rates = years.find(year);
      if (rates.isEmpty()) {
        errors.add(
            "/year",
            EmploymentProblem.UNKNOWN_TAX_YEAR,
            year.toString(),
            String.join(", ", years.list().stream().map(TaxYear::toString).toList()));
      }
      return rates;
    } catch (IllegalArgumentException notAYear) {
      errors.add("/year", InputCode.NOT_A_CHOICE);
      return Optional.empty();
    }
  }

  private Optional<Assistant> assistant(int i, FieldErrors errors) {
    int before = errors.count();
    AgeBand age = choice(AgeBand.class, "age-" + i, errors);
    HoursPattern pattern = choice(HoursPattern.class, "pattern-" + i, errors);
    PensionChoice pension = choice(PensionChoice.class, "pension-" + i, errors);
    int days = number("days-" + i, 1, WEEK, errors);
    Optional<SleepIns> nights = sleepIns(i, errors);
    List<PaidHours> hours = hours(i, nights.isPresent(), errors);
    return errors.count() > before
        ? Optional.empty()
        : Optional.of(new Assistant(hours, nights.orElse(null), age, pattern, days, pension));
  }

  private List<PaidHours> hours(int i, boolean sleepsIn, FieldErrors errors) {
    String name = "hours-" + i;
    if (sleepsIn && of(name).isBlank() && of("rate-" + i).isBlank()) {
      return List.of();
    }
    Duration time = time(name, Duration.ofMinutes(1), Duration.ofDays(WEEK), errors);
    Money rate = positive("rate-" + i, errors);
    return time.isZero() || rate.isZero() ? List.of() : List.of(new PaidHours(time, rate));
  }

  private Optional<SleepIns> sleepIns(int i, FieldErrors errors) {
    if (of("nights-" + i).isBlank() && of("night-" + i).isBlank()) {
      return Optional.empty();
    }
    int before = errors.count();
    int nights = number("nights-" + i, 1, WEEK, errors);
    Money perNight = positive("night-" + i, errors);
    Duration awake = time("awake-" + i, Duration.ZERO, Duration.ofHours(12), errors);
    return errors.count() > before
        ? Optional.empty()
        : Optional.of(new SleepIns(nights, perNight, awake));
  }

  private <E extends Enum<E> & Coded> E choice(Class<E> type, String name, FieldErrors errors) {
    return Codes.find(type, of(name))
        .orElseGet(
            () -> {
              errors.add("/" + name, InputCode.NOT_A_CHOICE);
              return type.getEnumConstants()[0];
            });
  }

  private int number(String name, int least, int most, FieldErrors errors) {
    String text = of(name).strip();
    if (text.isEmpty()) {
      errors.add("/" + name, InputCode.REQUIRED);
    } else if (!text.matches("[0-9]{1,4}")) {
      errors.add("/" + name, InputCode.NOT_AN_INTEGER);
    } else if (Integer.parseInt(text) < least) {
      errors.add("/" + name, InputCode.TOO_SMALL, Integer.toString(least));
    } else if (Integer.parseInt(text) > most) {
      errors.add("/" + name, InputCode.TOO_LARGE, Integer.toString(most));
    } else {
      return Integer.parseInt(text);
    }
    return least;
  }

  private Duration time(String name, Duration least, Duration most, FieldErrors errors) {
    if (of(name).isBlank()) {
      errors.add("/" + name, InputCode.REQUIRED);
      return Duration.ZERO;
    }
    Optional<Duration> time = HoursText.parse(of(name));
    if (time.isEmpty()) {
      errors.add("/" + name, EmploymentProblem.NOT_HOURS);
    } else if (time.get().compareTo(least) < 0) {
      errors.add("/" + name, EmploymentProblem.NOT_HOURS);
    } else if (time.get().compareTo(most) > 0) {
      errors.add("/" + name, InputCode.TOO_LARGE, Long.toString(most.toHours()));
    }
    return time.orElse(Duration.ZERO);
  }

  /** An amount above zero. */
  private Money positive(String name, FieldErrors errors) {
    int before = errors.count();
    Money amount = parsed(name, errors);
    if (errors.count() == before && !amount.isPositive()) {
      errors.add("/" + name, MoneyText.Reason.NEGATIVE);
    }
    return amount;
  }

  /** An amount that may be left out. */
  private Money amount(String name, FieldErrors errors) {
    return of(name).isBlank() ? Money.pence(0) : parsed(name, errors);
  }

  private Money parsed(String name, FieldErrors errors) {
    return MoneyText.parse(of(name))
        .match(
            amount -> amount,
            reason -> {
              errors.add("/" + name, reason);
              return Money.pence(0);
            });
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
