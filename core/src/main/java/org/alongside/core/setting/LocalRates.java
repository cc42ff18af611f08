package org.alongside.core.setting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.money.Money;
import org.alongside.core.rates.Source;

/**
 * What support costs in the area of the scheme, between two days: hourly rates by kind and band,
 * and a tariff by level of need. Read from a data file.
 *
 * @param title what the list is called
 * @param from the first day on which it holds
 * @param until the last day on which it holds
 * @param hourly by kind and band; a sleeping night is a sum a night
 * @param levels the tariff; none when the scheme has none
 */
public record LocalRates(
    String title,
    LocalDate from,
    LocalDate until,
    Source source,
    Map<SupportedBy, Map<TimeBand, Money>> hourly,
    List<TariffLevel> levels) {
  public LocalRates {
    Objects.requireNonNull(source, "source");
    if (title.isEmpty() || until.isBefore(from)) {
      throw new IllegalArgumentException("no rates: " + title + " " + from + " " + until);
    }
    Map<SupportedBy, Map<TimeBand, Money>> kept = new EnumMap<>(SupportedBy.class);
    hourly.forEach((by, rates) -> kept.put(by, Collections.unmodifiableMap(new EnumMap<>(rates))));
    hourly = Collections.unmodifiableMap(kept);
    levels = List.copyOf(levels);
    Set<String> codes = new HashSet<>();
    for (TariffLevel level : levels) {
      if (!codes.add(level.code())) {
        throw new IllegalArgumentException("a level twice: " + level.code());
      }
    }
  }

  /**
   * A level of the tariff.
   *
   * @param code its short name
   * @param label what it means
   * @param weekly what it pays in a week
   */
  public record TariffLevel(String code, String label, Money weekly) {
    public TariffLevel {
      if (code.isEmpty() || label.isEmpty() || weekly.isNegative()) {
        throw new IllegalArgumentException("no level: " + code + " " + label + " " + weekly);
      }
    }
  }

  /** Whether the list holds on this day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** The rate of this kind of support in this band, if the list has one. */
  public Optional<Money> findRate(SupportedBy by, TimeBand band) {
    Map<TimeBand, Money> rates = hourly.get(by);
    return rates == null ? Optional.empty() : Optional.ofNullable(rates.get(band));
  }

  /** The level with this code, if the list has one. */
  public Optional<TariffLevel> findLevel(String code) {
    return levels.stream().filter(level -> level.code().equals(code)).findFirst();
  }
}
