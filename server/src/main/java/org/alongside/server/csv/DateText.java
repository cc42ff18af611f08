package org.alongside.server.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a date as people in England write it apart: {@code 01/04/2026}, {@code 1.4.26}, {@code 1st
 * April 2026}, {@code 1-Apr-26}, {@code 2026-04-01}. The day always stands first, but where the
 * year does; whether there is such a day, the reader of day, month and year says.
 *
 * @param day as digits
 * @param month as digits
 * @param year as digits
 */
public record DateText(String day, String month, String year) {
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \\-/]*([a-z]{3,9})\\.?,?[ \\-/]*(\\d{4}|\\d{2})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern MIDNIGHT = Pattern.compile("[ t]0?0:00(:00(\\.0+)?)?z?$");
  private static final Pattern WEEKDAY =
      Pattern.compile("^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?,? +");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Map<String, Integer> ODD = Map.of("sept", 9);

  /** The parts of a written date, if it has the form of one. */
  public static Optional<DateText> find(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    text = WEEKDAY.matcher(MIDNIGHT.matcher(text).replaceFirst("")).replaceFirst("");
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return Optional.of(new DateText(iso.group(3), iso.group(2), iso.group(1)));
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return Optional.of(new DateText(numbers.group(1), numbers.group(2), numbers.group(3)));
    }
    Matcher named = NAMED.matcher(text);
    return named.matches()
        ? month(named.group(2))
            .map(month -> new DateText(named.group(1), month.toString(), named.group(3)))
        : Optional.empty();
  }

  private static Optional<Integer> month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).equals(name) || MONTHS.get(i).substring(0, 3).equals(name)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.ofNullable(ODD.get(name));
  }
}
