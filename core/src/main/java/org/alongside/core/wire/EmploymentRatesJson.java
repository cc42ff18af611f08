package org.alongside.core.wire;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.rates.ByPayPeriod;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.HolidayRates;
import org.alongside.core.rates.MinimumWage;
import org.alongside.core.rates.NationalInsuranceRates;
import org.alongside.core.rates.PensionRates;
import org.alongside.core.rates.Percent;
import org.alongside.core.rates.RedundancyRates;
import org.alongside.core.rates.SickPayRates;
import org.alongside.core.rates.Source;
import org.alongside.core.rates.TaxYear;

/**
 * The data file of one tax year's figures for employers. Amounts are pence, shares are hundredths
 * of one per cent.
 */
public final class EmploymentRatesJson {
  private static final int MOST_PENCE = 100_000_000;
  private static final int WHOLE = 10_000;
  private static final int DAYS = 366;

  private EmploymentRatesJson() {}

  /** Reads it. */
  public static Supplier<EmploymentRates> read(JsonValue json) {
    return json.object(
        fields -> {
          fields.skip("about");
          Supplier<TaxYear> year =
              fields.required("taxYear", v -> v.parsed(EmploymentRatesJson::year));
          Supplier<NationalInsuranceRates> ni =
              fields.required("nationalInsurance", EmploymentRatesJson::nationalInsurance);
          Supplier<PensionRates> pension = fields.required("pension", EmploymentRatesJson::pension);
          Supplier<MinimumWage> wage =
              fields.required("minimumWage", EmploymentRatesJson::minimumWage);
          Supplier<SickPayRates> sick = fields.required("sickPay", EmploymentRatesJson::sickPay);
          Supplier<HolidayRates> holiday = fields.required("holiday", EmploymentRatesJson::holiday);
          Supplier<RedundancyRates> redundancy =
              fields.required("redundancy", EmploymentRatesJson::redundancy);
          Supplier<Optional<String>> note = fields.optional("note", JsonValue::token);
          return fields.build(
              () ->
                  new EmploymentRates(
                      year.get(),
                      ni.get(),
                      pension.get(),
                      wage.get(),
                      sick.get(),
                      holiday.get(),
                      redundancy.get(),
                      note.get().orElse(null)));
        });
  }

  private static Parsed<TaxYear> year(String text) {
    try {
      return Parsed.valid(TaxYear.parse(text));
    } catch (IllegalArgumentException notAYear) {
      return Parsed.invalid("", InputCode.NOT_A_CHOICE);
    }
  }

  private static Supplier<NationalInsuranceRates> nationalInsurance(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Percent> share = fields.required("employerShare", EmploymentRatesJson::percent);
          Supplier<ByPayPeriod> secondary =
              fields.required("secondary", EmploymentRatesJson::byPayPeriod);
          Supplier<ByPayPeriod> young =
              fields.required("underTwentyOne", EmploymentRatesJson::byPayPeriod);
          Supplier<Money> allowance = fields.required("allowance", EmploymentRatesJson::pence);
          Supplier<Source> source = fields.required("source", EmploymentRatesJson::source);
          return fields.build(
              () ->
                  new NationalInsuranceRates(
                      share.get(), secondary.get(), young.get(), allowance.get(), source.get()));
        });
  }

  private static Supplier<PensionRates> pension(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Percent> share = fields.required("employerShare", EmploymentRatesJson::percent);
          Supplier<ByPayPeriod> trigger =
              fields.required("trigger", EmploymentRatesJson::byPayPeriod);
          Supplier<ByPayPeriod> lower = fields.required("lower", EmploymentRatesJson::byPayPeriod);
          Supplier<ByPayPeriod> upper = fields.required("upper", EmploymentRatesJson::byPayPeriod);
          Supplier<Source> source = fields.required("source", EmploymentRatesJson::source);
          return fields.build(
              () ->
                  new PensionRates(
                      share.get(), trigger.get(), lower.get(), upper.get(), source.get()));
        });
  }

  private static Supplier<MinimumWage> minimumWage(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Money> from21 = fields.required("from21", EmploymentRatesJson::pence);
          Supplier<Money> from18 = fields.required("from18", EmploymentRatesJson::pence);
          Supplier<Money> under18 = fields.required("under18", EmploymentRatesJson::pence);
          Supplier<LocalDate> from = fields.required("from", JsonValue::date);
          Supplier<Source> source = fields.required("source", EmploymentRatesJson::source);
          return fields.build(
              () ->
                  new MinimumWage(
                      from21.get(), from18.get(), under18.get(), from.get(), source.get()));
        });
  }

  private static Supplier<SickPayRates> sickPay(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Money> weekly = fields.required("weekly", EmploymentRatesJson::pence);
          Supplier<Long> waiting = fields.required("waitingDays", v -> v.integer(0, DAYS));
          Supplier<Optional<Money>> lower =
              fields.optional("lowerEarnings", EmploymentRatesJson::pence);
          Supplier<Optional<Percent>> share =
              fields.optional("shareOfEarnings", EmploymentRatesJson::percent);
          Supplier<Long> weeks = fields.required("mostWeeks", v -> v.integer(1, DAYS));
          Supplier<Source> source = fields.required("source", EmploymentRatesJson::source);
          return fields.build(
              () ->
                  new SickPayRates(
                      weekly.get(),
                      waiting.get().intValue(),
                      lower.get().orElse(null),
                      share.get().orElse(null),
                      weeks.get().intValue(),
                      source.get()));
        });
  }

  private static Supplier<HolidayRates> holiday(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Long> weeks = fields.required("tenthsOfWeeks", v -> v.integer(1, DAYS));
          Supplier<Long> days = fields.required("mostDays", v -> v.integer(1, DAYS));
          Supplier<Percent> share = fields.required("irregularShare", EmploymentRatesJson::percent);
          Supplier<Source> source = fields.required("source", EmploymentRatesJson::source);
          return fields.build(
              () ->
                  new HolidayRates(
                      weeks.get().intValue(), days.get().intValue(), share.get(), source.get()));
        });
  }

  private static Supplier<RedundancyRates> redundancy(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Money> most = fields.required("mostWeeklyPay", EmploymentRatesJson::pence);
          Supplier<Source> source = fields.required("source", EmploymentRatesJson::source);
          return fields.build(() -> new RedundancyRates(most.get(), source.get()));
        });
  }

  static Supplier<Source> source(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> title = fields.required("title", JsonValue::token);
          Supplier<String> address = fields.required("address", JsonValue::token);
          Supplier<LocalDate> dated = fields.required("datedOn", JsonValue::date);
          return fields.build(() -> new Source(title.get(), address.get(), dated.get()));
        });
  }

  static Supplier<Money> pence(JsonValue json) {
    Supplier<Long> pence = json.integer(0, MOST_PENCE);
    return () -> Money.pence(pence.get());
  }

  private static Supplier<Percent> percent(JsonValue json) {
    Supplier<Long> hundredths = json.integer(0, WHOLE);
    return () -> new Percent(hundredths.get().intValue());
  }

  private static Supplier<ByPayPeriod> byPayPeriod(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Money> weekly = fields.required("weekly", EmploymentRatesJson::pence);
          Supplier<Money> fourWeekly = fields.required("fourWeekly", EmploymentRatesJson::pence);
          Supplier<Money> monthly = fields.required("monthly", EmploymentRatesJson::pence);
          return fields.build(() -> new ByPayPeriod(weekly.get(), fourWeekly.get(), monthly.get()));
        });
  }
}
