package org.alongside.core.input;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people in England type it, into three boxes or into one of them.
 *
 * <p>Understood: {@code 2/3}, {@code 02/03/26}, {@code 2 March 2026}, {@code 2026-03-02}, {@code
 * today}, {@code yesterday}; the day always stands before the month. A day without a year is the
 * one that is nearest in the past, or a month ahead at most. What is no day is refused with a
 * reason.
 */
public final class DayText {
  private static final int CENTURY = 2000;
  private static final int HUNDRED = 100;
  private static final int AHEAD = 31;
  private static final int MONTHS_IN_A_YEAR = 12;
  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2}) ?[/.\\- ] ?(\\d{1,2})(?: ?[/.\\- ] ?(\\d{4}|\\d{2}))?");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \\-/.]*([a-z]{3,9})\\.?,?(?:[ \\-/]*(\\d{4}|\\d{2}))?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
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

  private DayText() {}

  /** What came of reading a typed day. */
  public sealed interface Reading {
    /** Goes one of two ways. */
    default <R> R match(Function<LocalDate, R> ifUnderstood, Function<Reason, R> ifRefused) {
      if (this instanceof Understood understood) {
        return ifUnderstood.apply(understood.day());
      }
      return ifRefused.apply(((Refused) this).reason());
    }
  }

  /** The day. */
  public record Understood(LocalDate day) implements Reading {}

  /** Why it could not be read. */
  public record Refused(Reason reason) implements Reading {}

  /** Why a typed day could not be read. */
  public enum Reason implements ReasonCode {
    /** Nothing was typed. */
    EMPTY("day-empty"),
    /** Numbers that name no day: 31 February, or a month before the day. */
    NO_SUCH_DAY("day-no-such-day"),
    /** Before the year 2000, or more than a year ahead. */
    OUT_OF_REACH("day-out-of-reach"),
    /** Anything else. */
    NOT_A_DAY("day-not-a-day");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /**
   * Reads three boxes. When the first holds a whole day, the others are left as they are: they were
   * filled in before.
   */
  public static Reading parse(String day, String month, String year, LocalDate today) {
    String first = plain(day);
    String second = plain(month);
    String third = plain(year);
    if (first.isEmpty() && second.isEmpty() && third.isEmpty()) {
      return new Refused(Reason.EMPTY);
    }
    if (!first.isEmpty() && !DIGITS.matcher(first).matches()) {
      return parse(first, today);
    }
    int number = month(second);
    boolean readable = DIGITS.matcher(first).matches() && number > 0;
    if (!readable || !(third.isEmpty() || DIGITS.matcher(third).matches())) {
      return new Refused(Reason.NOT_A_DAY);
    }
    return day(first, number, third, today);
  }

  /** Reads a day that was typed as a whole. */
  public static Reading parse(String typed, LocalDate today) {
    String text = plain(typed);
    if (text.isEmpty()) {
      return new Refused(Reason.EMPTY);
    }
    if (text.equals("today")) {
      return new Understood(today);
    }
    if (text.equals("yesterday")) {
      return new Understood(today.minusDays(1));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return day(iso.group(3), Integer.parseInt(iso.group(2)), iso.group(1), today);
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return day(numbers.group(1), Integer.parseInt(numbers.group(2)), numbers.group(3), today);
    }
    Matcher named = NAMED.matcher(text);
    if (named.matches() && month(named.group(2)) > 0) {
      return day(named.group(1), month(named.group(2)), named.group(3), today);
    }
    return new Refused(Reason.NOT_A_DAY);
  }

  private static Reading day(String day, int month, @Nullable String year, LocalDate today) {
    try {
      int number = Integer.parseInt(day);
      LocalDate date =
          year == null || year.isEmpty()
              ? nearest(number, month, today)
              : LocalDate.of(year(year), month, number);
      boolean near = date.getYear() >= CENTURY && !date.isAfter(today.plusYears(1));
      return near ? new Understood(date) : new Refused(Reason.OUT_OF_REACH);
    } catch (DateTimeException noSuchDay) {
      return new Refused(Reason.NO_SUCH_DAY);
    }
  }

  private static LocalDate nearest(int day, int month, LocalDate today) {
    int last = today.plusDays(AHEAD).getYear();
    for (int year = last; year > last - 2; year--) {
      // 29 February is there in some years only, so each year is asked.
      if (isThere(day, month, year)) {
        LocalDate date = LocalDate.of(year, month, day);
        if (!date.isAfter(today.plusDays(AHEAD))) {
          return date;
        }
      }
    }
    throw new DateTimeException("no such day near " + today);
  }

  private static boolean isThere(int day, int month, int year) {
    return month >= 1
        && month <= MONTHS_IN_A_YEAR
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return year < HUNDRED ? CENTURY + year : year;
  }

  /** The number of a month by its number or name; 0 when it is none of these. */
  private static int month(String typed) {
    if (DIGITS.matcher(typed).matches()) {
      return Integer.parseInt(typed);
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      if (typed.length() >= 3 && MONTHS.get(i).startsWith(typed)) {
        return i + 1;
      }
    }
    return typed.equals("sept") ? 9 : 0;
  }

  /** Full-width forms, every kind of space and of dash, and capitals made plain. */
  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ")
        .replaceAll("[\\u2212\\u2010-\\u2014]", "-")
        .trim()
        .toLowerCase(Locale.ROOT);
  }
}
