package org.alongside.core.wire;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alongside.core.money.Money;
import org.alongside.core.rates.Source;
import org.alongside.core.setting.LocalRates;
import org.alongside.core.setting.LocalRates.TariffLevel;
import org.alongside.core.setting.SupportedBy;
import org.alongside.core.setting.TimeBand;

/** The data file of a scheme's own rates and tariff. Amounts are pence. */
public final class LocalRatesJson {
  private static final int MOST = 1_000;

  private LocalRatesJson() {}

  /** Reads it. */
  public static Supplier<LocalRates> read(JsonValue json) {
    return json.object(
        fields -> {
          fields.skip("about");
          Supplier<String> title = fields.required("title", JsonValue::token);
          Supplier<LocalDate> from = fields.required("from", JsonValue::date);
          Supplier<LocalDate> until = fields.required("until", JsonValue::date);
          Supplier<Source> source = fields.required("source", EmploymentRatesJson::source);
          Supplier<List<Rate>> rates =
              fields.required("rates", v -> v.list(MOST, LocalRatesJson::rate));
          Supplier<List<TariffLevel>> levels =
              fields.required("levels", v -> v.list(MOST, LocalRatesJson::level));
          return fields.build(
              () ->
                  new LocalRates(
                      title.get(),
                      from.get(),
                      until.get(),
                      source.get(),
                      byKind(rates.get()),
                      levels.get()));
        });
  }

  private static Map<SupportedBy, Map<TimeBand, Money>> byKind(List<Rate> rates) {
    Map<SupportedBy, Map<TimeBand, Money>> hourly = new EnumMap<>(SupportedBy.class);
    for (Rate rate : rates) {
      Map<TimeBand, Money> ofKind =
          hourly.computeIfAbsent(rate.by(), by -> new EnumMap<>(TimeBand.class));
      if (ofKind.put(rate.band(), rate.amount()) != null) {
        throw new IllegalArgumentException("a rate twice: " + rate.by() + " " + rate.band());
      }
    }
    return hourly;
  }

  private static Supplier<Rate> rate(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<SupportedBy> by = fields.required("by", v -> v.code(SupportedBy.class));
          Supplier<TimeBand> band = fields.required("band", v -> v.code(TimeBand.class));
          Supplier<Money> amount = fields.required("amount", EmploymentRatesJson::pence);
          return fields.build(() -> new Rate(by.get(), band.get(), amount.get()));
        });
  }

  private static Supplier<TariffLevel> level(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> code = fields.required("code", JsonValue::token);
          Supplier<String> label = fields.required("label", JsonValue::token);
          Supplier<Money> weekly = fields.required("weekly", EmploymentRatesJson::pence);
          return fields.build(() -> new TariffLevel(code.get(), label.get(), weekly.get()));
        });
  }

  private record Rate(SupportedBy by, TimeBand band, Money amount) {}
}
