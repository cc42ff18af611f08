package org.alongside.server.drafting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.Field;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One question of the form of a part, as its template draws it.
 *
 * @param rows of a text of several lines
 * @param chosen the values that are ticked
 * @param date for a date; null for all others
 */
record Input(
    Kind kind,
    Field field,
    int rows,
    List<Choice> choices,
    Set<String> chosen,
    @Nullable DateField date) {
  /** How it is asked. */
  enum Kind {
    LINE,
    TEXT,
    MONEY,
    DATE,
    RADIOS,
    CHECKBOXES,
    /** No question: a heading over those that follow. */
    HEADING
  }

  static Input line(Field field) {
    return new Input(Kind.LINE, field, 1, List.of(), Set.of(), null);
  }

  static Input text(Field field, int rows) {
    return new Input(Kind.TEXT, field, rows, List.of(), Set.of(), null);
  }

  static Input money(Field field) {
    return new Input(Kind.MONEY, field, 1, List.of(), Set.of(), null);
  }

  static Input date(DateField date) {
    return new Input(Kind.DATE, date.question(), 1, List.of(), Set.of(), date);
  }

  static Input radios(Field field, List<Choice> choices) {
    return new Input(Kind.RADIOS, field, 1, choices, Set.of(field.value()), null);
  }

  static Input checkboxes(Field field, List<Choice> choices, Set<String> chosen) {
    return new Input(Kind.CHECKBOXES, field, 1, choices, chosen, null);
  }

  static Input heading(String name, String text) {
    return new Input(Kind.HEADING, Field.of(name, text), 1, List.of(), Set.of(), null);
  }

  /** The field to which the error summary leads. */
  Field forSummary() {
    return date == null ? field : date.forSummary();
  }

  /** What was answered, in words; empty when nothing was. */
  String answer() {
    return switch (kind) {
      case LINE, TEXT -> field.value();
      case MONEY -> field.value().isEmpty() ? "" : "£" + field.value();
      case DATE ->
          date == null ? "" : String.join(" ", date.day(), date.month(), date.year()).strip();
      case RADIOS, CHECKBOXES ->
          choices.stream()
              .filter(choice -> chosen.contains(choice.value()))
              .map(Choice::label)
              .collect(Collectors.joining("\n"));
      case HEADING -> "";
    };
  }

  /** The question with its answer, for showing two texts side by side. */
  SummaryRow row() {
    return SummaryRow.of(field.label(), answer());
  }
}
