package org.alongside.core.recurring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rhythm that days keep, and on which day the next one falls. A day may lie a little beside its
 * beat, for weekends and bank holidays, and one beat may be left out, for a holiday.
 *
 * @param last the last of the days
 * @param dayOfMonth on which a monthly one falls, 31 for the last day of each month; 0 for others
 * @param weekday on which the others mostly fall; null for monthly ones, and where there is none
 */
record Beat(Rhythm rhythm, LocalDate last, int dayOfMonth, @Nullable DayOfWeek weekday) {
  /** The fewest days that are taken for a rhythm. */
  static final int FEWEST = 3;

  private static final int MOST = 6;
  private static final int MOST_IN_A_MONTH = 31;
  private static final int BESIDE_MONTHLY = 5;
  private static final int WEEK = 7;

  /** A beat and how far the days lie beside it, in days. */
  private record Fit(Beat beat, long beside) {}

  /**
   * The rhythm of these days; none when they keep none. The newest count: what was before may have
   * had another.
   *
   * @param days in order, each once
   */
  static Optional<Beat> of(List<LocalDate> days) {
    for (int count = Math.min(MOST, days.size()); count >= FEWEST; count--) {
      List<LocalDate> newest = days.subList(days.size() - count, days.size());
      Fit best = null;
      for (Rhythm rhythm : Rhythm.values()) {
        Fit fit = rhythm == Rhythm.MONTHLY ? monthly(newest) : everySoManyDays(rhythm, newest);
        if (fit != null && (best == null || fit.beside() <= best.beside())) {
          best = fit;
        }
      }
      if (best != null) {
        return Optional.of(best.beat());
      }
    }
    return Optional.empty();
  }

  private static @Nullable Fit everySoManyDays(Rhythm rhythm, List<LocalDate> days) {
    int tolerance = rhythm == Rhythm.WEEKLY ? 2 : 3;
    int longest = rhythm == Rhythm.WEEKLY ? 3 : 2;
    long beside = 0;
    int leftOut = 0;
    for (int i = 1; i < days.size(); i++) {
      long gap = ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
      long beats = Math.max(1, (gap + rhythm.days() / 2) / rhythm.days());
      long off = Math.abs(gap - beats * rhythm.days());
      if (off > tolerance || beats > longest) {
        return null;
      }
      leftOut += beats > 1 ? 1 : 0;
      beside += off;
    }
    LocalDate last = days.get(days.size() - 1);
    return isEnough(days, leftOut)
        ? new Fit(new Beat(rhythm, last, 0, mostly(days)), beside)
        : null;
  }

  private static boolean isEnough(List<LocalDate> days, int leftOut) {
    return leftOut <= 1 && days.size() - 1 - leftOut >= FEWEST - 1;
  }

  /** The weekday of more than half of them. */
  private static @Nullable DayOfWeek mostly(List<LocalDate> days) {
    Map<DayOfWeek, Integer> counts = new EnumMap<>(DayOfWeek.class);
    for (LocalDate day : days) {
      counts.merge(day.getDayOfWeek(), 1, Integer::sum);
    }
    for (Map.Entry<DayOfWeek, Integer> count : counts.entrySet()) {
      if (count.getValue() * 2 > days.size()) {
        return count.getKey();
      }
    }
    return null;
  }

  private static @Nullable Fit monthly(List<LocalDate> days) {
    Fit best = null;
    for (int day = MOST_IN_A_MONTH; day >= 1; day--) {
      Fit fit = monthlyOn(day, days);
      if (fit != null && (best == null || fit.beside() < best.beside())) {
        best = fit;
      }
    }
    return best;
  }

  private static @Nullable Fit monthlyOn(int day, List<LocalDate> days) {
    long beside = 0;
    int leftOut = 0;
    YearMonth before = null;
    for (LocalDate each : days) {
      YearMonth month = monthOf(each, day);
      long off = off(each, in(month, day));
      long beats = before == null ? 1 : ChronoUnit.MONTHS.between(before, month);
      if (off > BESIDE_MONTHLY || beats < 1 || beats > 2) {
        return null;
      }
      leftOut += beats > 1 ? 1 : 0;
      beside += off;
      before = month;
    }
    LocalDate last = days.get(days.size() - 1);
    return isEnough(days, leftOut)
        ? new Fit(new Beat(Rhythm.MONTHLY, last, day, null), beside)
        : null;
  }

  /** The month whose beat is nearest: what falls on the 1st may be paid on the 30th before. */
  private static YearMonth monthOf(LocalDate day, int dayOfMonth) {
    YearMonth nearest = YearMonth.from(day);
    for (int i = -1; i <= 1; i++) {
      YearMonth month = YearMonth.from(day).plusMonths(i);
      if (off(day, in(month, dayOfMonth)) < off(day, in(nearest, dayOfMonth))) {
        nearest = month;
      }
    }
    return nearest;
  }

  private static LocalDate in(YearMonth month, int dayOfMonth) {
    return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
  }

  private static long off(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  /** The day of the nth beat after the last day; 1 for the next. */
  LocalDate next(int number) {
    if (rhythm == Rhythm.MONTHLY) {
      return in(monthOf(last, dayOfMonth).plusMonths(number), dayOfMonth);
    }
    LocalDate day = last.plusDays((long) number * rhythm.days());
    if (weekday == null) {
      return day;
    }
    int later = Math.floorMod(weekday.getValue() - day.getDayOfWeek().getValue(), WEEK);
    return later <= WEEK / 2 ? day.plusDays(later) : day.minusDays(WEEK - later);
  }
}
