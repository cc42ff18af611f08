package org.alongside.core.rates;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.alongside.core.money.Money;

/**
 * The least that an hour of work may be paid (National Minimum Wage and National Living Wage).
 *
 * <p>A sleep-in may be paid as a flat sum, because only the hours awake for the purpose of working
 * count: Royal Mencap Society v Tomlinson-Blake [2021] UKSC 8. The sum must not be below the
 * minimum for these hours.
 *
 * @param from21 from the age of 21
 * @param from18 from 18 to 20
 * @param under18 below 18
 * @param from the day from which the rates hold, a few days before the tax year
 */
public record MinimumWage(
    Money from21, Money from18, Money under18, LocalDate from, Source source) {
  public MinimumWage {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(source, "source");
    if (!under18.isPositive() || under18.compareTo(from18) > 0 || from18.compareTo(from21) > 0) {
      throw new IllegalArgumentException(
          "not rising with age: " + under18 + " " + from18 + " " + from21);
    }
  }

  /** The least for an hour, at this age. */
  public Money of(AgeBand age) {
    return switch (age) {
      case FROM_16_TO_17 -> under18;
      case FROM_18_TO_20 -> from18;
      case AGED_21, FROM_22_TO_40, FROM_41, PENSION_AGE -> from21;
    };
  }

  /** The least for a sleep-in with so many hours awake, at this age. */
  public Money ofSleepIn(AgeBand age, Duration awake) {
    return of(age).rateTimes(awake);
  }
}
