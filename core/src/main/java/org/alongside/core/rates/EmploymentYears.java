package org.alongside.core.rates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tax years whose figures are known.
 *
 * @param byYear at least one, each under its own year
 */
public record EmploymentYears(SortedMap<TaxYear, EmploymentRates> byYear) {
  public EmploymentYears {
    byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    if (byYear.isEmpty()) {
      throw new IllegalArgumentException("no tax year is known");
    }
    for (Map.Entry<TaxYear, EmploymentRates> each : byYear.entrySet()) {
      if (!each.getKey().equals(each.getValue().year())) {
        throw new IllegalArgumentException("figures of another year under " + each.getKey());
      }
    }
  }

  /** These years. */
  public static EmploymentYears of(List<EmploymentRates> rates) {
    SortedMap<TaxYear, EmploymentRates> byYear = new TreeMap<>();
    rates.forEach(each -> byYear.put(each.year(), each));
    return new EmploymentYears(byYear);
  }

  /** The same and this one, which takes the place of figures for the same year. */
  public EmploymentYears plus(EmploymentRates rates) {
    SortedMap<TaxYear, EmploymentRates> more = new TreeMap<>(byYear);
    more.put(rates.year(), rates);
    return new EmploymentYears(more);
  }

  /** The figures of a year, if they are known. */
  public Optional<EmploymentRates> find(TaxYear year) {
    return Optional.ofNullable(byYear.get(year));
  }

  /**
   * The figures of a year.
   *
   * @throws IllegalArgumentException that names the year and those that are known, when it is not
   */
  public EmploymentRates get(TaxYear year) {
    return find(year)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no figures for the tax year " + year + ", only for " + byYear.keySet()));
  }

  /** The years, the earliest first. */
  public List<TaxYear> list() {
    return Collections.unmodifiableList(new ArrayList<>(byYear.keySet()));
  }

  /** The year to begin with on a day in this one: itself when it is known, else the last before. */
  public TaxYear nearest(TaxYear wanted) {
    TaxYear nearest = byYear.firstKey();
    for (TaxYear year : byYear.keySet()) {
      if (year.compareTo(wanted) <= 0) {
        nearest = year;
      }
    }
    return nearest;
  }
}
