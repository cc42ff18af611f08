package org.alongside.server.joining;

import java.time.Clock;
import java.util.List;
import org.alongside.core.input.FieldError;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;

/** What the pages of joining say. */
final class JoinWords {
  private final Words words = Words.english();
  private final EnglishDates dates;

  JoinWords(Clock clock) {
    this.dates = new EnglishDates(clock);
  }

  String say(String key, Object... arguments) {
    return words.say("joining." + key, arguments);
  }

  EnglishDates dates() {
    return dates;
  }

  String boards() {
    return words.say("forum.boards.title");
  }

  String nameField() {
    return words.say("forum.name.field");
  }

  String nameHint() {
    return words.say("forum.name.hint");
  }

  /** What is wrong with a name, as wherever one is chosen. */
  List<String> nameErrors(List<FieldError> errors) {
    return errors.stream().map(error -> sentence("forum.name.", error)).toList();
  }

  /** What is wrong with a field, in the field's own words where there are any. */
  List<String> sentences(String field, List<FieldError> errors) {
    return errors.stream().map(error -> sentence("joining." + field + ".", error)).toList();
  }

  private String sentence(String prefix, FieldError error) {
    String own = prefix + error.code();
    return words.say(
        words.keys().contains(own) ? own : "input." + error.code(), error.args().toArray());
  }
}
