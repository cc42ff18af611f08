package org.alongside.server.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.employment.EmploymentProblem;
import org.alongside.core.employment.HoursText;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.ReasonCode;
import org.alongside.core.input.TextRule;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;

/**
 * What was typed into a form, by the name of the field, and the reading of it. Each reader notes
 * what is wrong at its field, {@code /<name>}, and goes on with something harmless; so look at
 * {@link #errors} before using what was read. Lives as long as the reading of one form.
 */
public final class TypedFields {
  private static final int CENTURY = 2000;
  private static final int HUNDRED = 100;
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?:[:.]([0-5]\\d))?");

  private final Map<String, String> typed;
  private final FieldErrors errors;

  public TypedFields(Map<String, String> typed, FieldErrors errors) {
    this.typed = typed;
    this.errors = errors;
  }

  /** All that is wrong so far. */
  public FieldErrors errors() {
    return errors;
  }

  /** What was typed, without the spaces around it; empty when nothing was. */
  public String text(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  /** Whether nothing was typed. */
  public boolean isEmpty(String name) {
    return text(name).isEmpty();
  }

  /** Notes that a field is wrong. */
  public void wrong(String name, ReasonCode reason, String... args) {
    errors.add("/" + name, reason, args);
  }

  /** One of the constants of this type; the first when it is none. */
  public <E extends Enum<E> & Coded> E choice(Class<E> type, String name) {
    Optional<E> chosen = Codes.find(type, text(name));
    if (chosen.isEmpty()) {
      wrong(name, InputCode.NOT_A_CHOICE);
    }
    return chosen.orElseGet(() -> type.getEnumConstants()[0]);
  }

  /** A whole number from least to most; the least when it is none. */
  public int number(String name, int least, int most) {
    String text = text(name);
    if (text.isEmpty()) {
      wrong(name, InputCode.REQUIRED);
    } else if (!text.matches("[0-9]{1,6}")) {
      wrong(name, InputCode.NOT_AN_INTEGER);
    } else if (Integer.parseInt(text) < least) {
      wrong(name, InputCode.TOO_SMALL, Integer.toString(least));
    } else if (Integer.parseInt(text) > most) {
      wrong(name, InputCode.TOO_LARGE, Integer.toString(most));
    } else {
      return Integer.parseInt(text);
    }
    return least;
  }

  /** A length of time from least to most; none when it is none. */
  public Duration hours(String name, Duration least, Duration most) {
    if (isEmpty(name)) {
      wrong(name, InputCode.REQUIRED);
      return Duration.ZERO;
    }
    Duration time = HoursText.parse(text(name)).orElse(Duration.ofMinutes(-1));
    if (time.compareTo(least) < 0) {
      wrong(name, EmploymentProblem.NOT_HOURS);
      return Duration.ZERO;
    }
    if (time.compareTo(most) > 0) {
      wrong(name, InputCode.TOO_LARGE, Long.toString(most.toHours()));
    }
    return time;
  }

  /** A time of day, such as 9, 9:00 or 21.30; midnight when it is none. */
  public LocalTime timeOfDay(String name) {
    Matcher parts = TIME.matcher(text(name));
    if (!parts.matches()) {
      wrong(name, isEmpty(name) ? InputCode.REQUIRED : EmploymentProblem.NOT_A_TIME_OF_DAY);
      return LocalTime.MIDNIGHT;
    }
    String minutes = parts.group(2);
    return LocalTime.of(
        Integer.parseInt(parts.group(1)), minutes == null ? 0 : Integer.parseInt(minutes));
  }

  /** An amount that may be left out, which is none. */
  public Money amount(String name) {
    return isEmpty(name) ? Money.pence(0) : money(name);
  }

  /** An amount above zero. */
  public Money positive(String name) {
    int before = errors.count();
    Money amount = money(name);
    if (errors.count() == before && !amount.isPositive()) {
      wrong(name, MoneyText.Reason.NEGATIVE);
    }
    return amount;
  }

  /** An amount. */
  public Money money(String name) {
    return MoneyText.parse(text(name))
        .match(
            amount -> amount,
            reason -> {
              wrong(name, reason);
              return Money.pence(0);
            });
  }

  /** A text by this rule. */
  public String text(String name, TextRule rule) {
    Parsed<String> read = rule.read(typed.getOrDefault(name, ""));
    for (FieldError error : read.errors()) {
      errors.add(error.under("/" + name));
    }
    return read.find().orElse("");
  }

  /** A date typed as day, month and year, if it is one. */
  public Optional<LocalDate> date(String name) {
    try {
      int year = Integer.parseInt(text(name + "-year"));
      LocalDate date =
          LocalDate.of(
              year < HUNDRED ? CENTURY + year : year,
              Integer.parseInt(text(name + "-month")),
              Integer.parseInt(text(name + "-day")));
      if (date.getYear() >= CENTURY && date.getYear() < CENTURY + HUNDRED - 1) {
        return Optional.of(date);
      }
    } catch (NumberFormatException | DateTimeException notADate) {
      // answered below
    }
    wrong(name, InputCode.NOT_A_DATE);
    return Optional.empty();
  }
}
