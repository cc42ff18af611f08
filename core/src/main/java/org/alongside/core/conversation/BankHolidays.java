package org.alongside.core.conversation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bank holidays of England by date, with their names. Read from a dated data file.
 *
 * @param source where the dates come from
 * @param names at least one day
 */
public record BankHolidays(String source, Map<LocalDate, String> names) {
  public BankHolidays {
    if (source.isEmpty() || names.isEmpty()) {
      throw new IllegalArgumentException("bank holidays without days or source");
    }
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }

  /** Whether it is one of them. */
  public boolean isHoliday(LocalDate day) {
    return names.containsKey(day);
  }

  /** Its name, if it is one of them. */
  public Optional<String> findName(LocalDate day) {
    return Optional.ofNullable(names.get(day));
  }

  /** Whether the file knows the holidays of that year. */
  public boolean covers(int year) {
    SortedMap<LocalDate, String> sorted = new TreeMap<>(names);
    return year >= sorted.firstKey().getYear() && year <= sorted.lastKey().getYear();
  }
}
