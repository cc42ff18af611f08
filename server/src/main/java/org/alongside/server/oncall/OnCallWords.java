package org.alongside.server.oncall;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.oncall.Turn;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;

/** What is said about calls and who is on call; also beside a reported post. */
public final class OnCallWords {
  private final Words words = Words.english();
  private final EnglishDates dates;

  public OnCallWords(Clock clock) {
    this.dates = new EnglishDates(clock);
  }

  String say(String key, Object... arguments) {
    return words.say("oncall." + key, arguments);
  }

  EnglishDates dates() {
    return dates;
  }

  List<String> sentences(String field, List<FieldError> errors) {
    return errors.stream()
        .filter(error -> error.pointer().startsWith("/" + field))
        .map(
            error -> {
              String own = "oncall." + field + "." + error.code();
              return words.say(
                  words.keys().contains(own) ? own : "input." + error.code(),
                  error.args().toArray());
            })
        .toList();
  }

  /** Monday. */
  static String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.UK);
  }

  /** 8pm to 8am. */
  String hours(Turn turn) {
    return say(
        turn.isOvernight() ? "hours.overnight" : "hours",
        dates.time(turn.from()),
        dates.time(turn.until()));
  }

  /** Who was told of a call and when, a line each. */
  public List<String> told(Call call, Map<MemberId, String> names) {
    return call.told().stream()
        .map(
            told -> {
              MemberId member = told.member();
              return member == null
                  ? say("told.scheme", dates.when(told.at()))
                  : say("told." + told.step().code(), name(names, member), dates.when(told.at()));
            })
        .toList();
  }

  /** Who looks after it, or that nobody does yet. */
  public String answered(Call call, Map<MemberId, String> names) {
    MemberId by = call.answeredBy();
    return by == null
        ? say("answered.nobody")
        : say(
            "answered.by",
            name(names, by),
            dates.when(Objects.requireNonNull(call.answeredAt(), "answeredAt")));
  }

  String name(Map<MemberId, String> names, MemberId member) {
    return names.getOrDefault(member, say("somebody"));
  }
}
