package org.alongside.server.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.server.html.DateField;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/**
 * Asks the questions of one form: their words, what was typed, what is wrong with it, and the
 * reading of it.
 */
final class Asking {
  private static final int CENTURY = 2000;
  private static final int LAST_YEAR = 2199;

  private final Typed typed;
  private final List<FieldError> errors;
  private final Words words = Words.english();

  Asking(Typed typed, List<FieldError> errors) {
    this.typed = typed;
    this.errors = List.copyOf(errors);
  }

  /** A question; its words stand under {@code drafting.field.<name>}. */
  Field field(String name) {
    return field(name, name, "");
  }

  /** A question of which a form has several. */
  Field field(String name, String wordsName, String number) {
    String key = "drafting.field." + wordsName;
    Field field =
        Field.of(name, words.say(key, number))
            .withValue(typed.one(name))
            .withErrors(sentences(name, wordsName));
    return words.keys().contains(key + "-hint") ? field.withHint(words.say(key + "-hint")) : field;
  }

  /** A question for a date. */
  DateField date(String name) {
    Field question = field(name);
    return DateField.of(name, question.label())
        .withHint(question.hint())
        .withTyped(typed.one(name + "-day"), typed.one(name + "-month"), typed.one(name + "-year"))
        .withErrors(question.errors());
  }

  private List<String> sentences(String name, String wordsName) {
    return errors.stream()
        .filter(error -> error.pointer().equals("/" + name))
        .map(
            error -> {
              String own = "drafting.input." + wordsName + "." + error.code();
              return words.say(
                  words.keys().contains(own) ? own : "input." + error.code(),
                  error.args().toArray());
            })
        .toList();
  }

  /** A text within a rule; null when it is wrong, which is noted. */
  static @Nullable String text(Typed typed, String name, TextRule rule, FieldErrors errors) {
    Parsed<String> read = rule.read(typed.one(name));
    read.errors().forEach(error -> errors.add(error.under("/" + name)));
    return read.find().orElse(null);
  }

  /** A text that may be left empty. */
  static @Nullable String optional(Typed typed, String name, TextRule rule, FieldErrors errors) {
    return typed.one(name).isBlank() ? null : text(typed, name, rule, errors);
  }

  /** A date that may be left empty; what is no date is noted. */
  static Optional<LocalDate> date(Typed typed, String name, FieldErrors errors) {
    String day = typed.one(name + "-day").strip();
    String month = typed.one(name + "-month").strip();
    String year = typed.one(name + "-year").strip();
    if ((day + month + year).isEmpty()) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(year);
      LocalDate date =
          LocalDate.of(
              number >= 0 && number < 100 ? CENTURY + number : number,
              Integer.parseInt(month),
              Integer.parseInt(day));
      if (date.getYear() >= CENTURY && date.getYear() <= LAST_YEAR) {
        return Optional.of(date);
      }
    } catch (NumberFormatException | DateTimeException notADate) {
      // answered below
    }
    errors.add("/" + name, InputCode.NOT_A_DATE);
    return Optional.empty();
  }

  /** A date as it stands in the three fields. */
  static Typed withDate(Typed typed, String name, @Nullable LocalDate date) {
    if (date == null) {
      return typed;
    }
    return typed
        .with(name + "-day", List.of(Integer.toString(date.getDayOfMonth())))
        .with(name + "-month", List.of(Integer.toString(date.getMonthValue())))
        .with(name + "-year", List.of(Integer.toString(date.getYear())));
  }

  /** Both texts, theirs first; only one where they are the same or one is empty. */
  static String both(String theirs, String mine) {
    if (mine.isBlank() || theirs.contains(mine)) {
      return theirs;
    }
    return theirs.isBlank() || mine.contains(theirs) ? mine : theirs + "\n\n" + mine;
  }
}
