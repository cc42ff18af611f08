package org.alongside.server.plans;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.alongside.core.plan.Schedule;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;

/** Says when a support happens: <i>Every Monday and Thursday, from 1 May 2026</i>. */
final class ScheduleWords {
  private static final int WEEK = 7;

  private final EnglishDates dates;
  private final Words words = Words.english();

  ScheduleWords(EnglishDates dates) {
    this.dates = dates;
  }

  String say(Schedule schedule) {
    return schedule.match(this::weekly, once -> words.say("plans.once", dates.date(once.on())));
  }

  private String weekly(Schedule.Weekly weekly) {
    String days = days(weekly.sortedDays());
    LocalDate from = weekly.from();
    LocalDate until = weekly.until();
    if (from != null && until != null) {
      return words.say("plans.from-until", days, dates.date(from), dates.date(until));
    }
    if (from != null) {
      return words.say("plans.from", days, dates.date(from));
    }
    return until == null ? days : words.say("plans.until", days, dates.date(until));
  }

  private String days(List<DayOfWeek> days) {
    if (days.size() == WEEK) {
      return words.say("plans.every-day");
    }
    List<String> names =
        days.stream().map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK)).toList();
    int last = names.size() - 1;
    return words.say(
        "plans.every",
        last == 0
            ? names.get(0)
            : words.say("plans.and", String.join(", ", names.subList(0, last)), names.get(last)));
  }
}
