package org.alongside.core.rates;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tax year of the United Kingdom, from 6 April to 5 April.
 *
 * <p>Example: {@code TaxYear.of(LocalDate.of(2026, 4, 5))} is 2025/26, a day later it is 2026/27.
 *
 * @param startsIn the calendar year in which it starts
 */
public record TaxYear(int startsIn) implements Comparable<TaxYear> {
  private static final int FIRST_DAY = 6;
  private static final int CENTURY = 100;
  private static final Pattern TEXT = Pattern.compile("(20\\d\\d)/(\\d\\d)");

  public TaxYear {
    if (startsIn < 2000 || startsIn >= 2099) {
      throw new IllegalArgumentException("not a tax year of this century: " + startsIn);
    }
  }

  /** The tax year that the day lies in. */
  public static TaxYear of(LocalDate day) {
    boolean before = day.isBefore(LocalDate.of(day.getYear(), Month.APRIL, FIRST_DAY));
    return new TaxYear(before ? day.getYear() - 1 : day.getYear());
  }

  /**
   * Reads {@code 2026/27}.
   *
   * @throws IllegalArgumentException when it is no tax year
   */
  public static TaxYear parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a tax year: " + text);
    }
    TaxYear year = new TaxYear(Integer.parseInt(parts.group(1)));
    if (!year.toString().equals(text)) {
      throw new IllegalArgumentException("not a tax year: " + text);
    }
    return year;
  }

  /** The first day, 6 April. */
  public LocalDate startOn() {
    return LocalDate.of(startsIn, Month.APRIL, FIRST_DAY);
  }

  /** The last day, 5 April. */
  public LocalDate endOn() {
    return startOn().plusYears(1).minusDays(1);
  }

  @Override
  public int compareTo(TaxYear other) {
    return Integer.compare(startsIn, other.startsIn);
  }

  /** As people write it: {@code 2026/27}. */
  @Override
  public String toString() {
    int end = (startsIn + 1) % CENTURY;
    return startsIn + "/" + (end < 10 ? "0" : "") + end;
  }
}
