package org.alongside.server.html;

import java.time.LocalDate;
import java.util.List;

/**
 * A question for a date, asked as day, month and year. The inputs are named {@code name-day},
 * {@code name-month} and {@code name-year}.
 *
 * <p>Example: {@code DateField.of("spentOn", "When did you pay?").withDate(today)}.
 *
 * @param question the question with its hint and errors; its value is not used
 * @param day what was typed
 * @param month what was typed
 * @param year what was typed
 */
public record DateField(Field question, String day, String month, String year) {
  /** An empty field. */
  public static DateField of(String name, String legend) {
    return new DateField(Field.of(name, legend), "", "", "");
  }

  /** The same field with a sentence that helps to answer. */
  public DateField withHint(String hint) {
    return new DateField(question.withHint(hint), day, month, year);
  }

  /** The same field with a date in it. */
  public DateField withDate(LocalDate date) {
    return withTyped(
        Integer.toString(date.getDayOfMonth()),
        Integer.toString(date.getMonthValue()),
        Integer.toString(date.getYear()));
  }

  /** The same field with what was typed. */
  public DateField withTyped(String day, String month, String year) {
    return new DateField(question, day, month, year);
  }

  /** The same field with what is wrong. */
  public DateField withErrors(List<String> errors) {
    return new DateField(question.withErrors(errors), day, month, year);
  }

  /** The question as the error summary sees it: it leads to the day. */
  public Field forSummary() {
    return new Field(
        question.name() + "-day", question.label(), question.hint(), "", question.errors());
  }
}
