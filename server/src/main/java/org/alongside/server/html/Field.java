package org.alongside.server.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form, with what was typed and what is wrong with it. The name is also the id of
 * the input, so that the error summary can lead to it.
 *
 * <p>Example: {@code Field.of("payee", "Who did you pay?").withHint("A shop or a
 * person").withValue(form.payee())}.
 *
 * @param name the name in the form; letters, digits, {@code -}, {@code _} and {@code .}
 * @param label the question, as the reader sees it
 * @param hint a sentence that helps to answer; empty for none
 * @param value what was typed, or the chosen value; empty for none
 * @param errors what is wrong, each a sentence; empty when nothing is
 */
public record Field(String name, String label, String hint, String value, List<String> errors) {
  public Field {
    if (!name.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
      throw new IllegalArgumentException("not a field's name: " + name);
    }
    if (label.isBlank()) {
      throw new IllegalArgumentException("the field " + name + " has no label");
    }
    errors = List.copyOf(errors);
  }

  /** An empty field without a hint. */
  public static Field of(String name, String label) {
    return new Field(name, label, "", "", List.of());
  }

  /** The same field with a sentence that helps to answer. */
  public Field withHint(String hint) {
    return new Field(name, label, hint, value, errors);
  }

  /** The same field with what was typed. */
  public Field withValue(String value) {
    return new Field(name, label, hint, value, errors);
  }

  /** The same field with what is wrong. */
  public Field withErrors(List<String> errors) {
    return new Field(name, label, hint, value, errors);
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** The value of {@code aria-describedby}: hint, then error; null when there is neither. */
  public @Nullable String describedBy() {
    if (hint.isEmpty()) {
      return hasErrors() ? errorId() : null;
    }
    return hasErrors() ? hintId() + " " + errorId() : hintId();
  }

  public String hintId() {
    return name + "-hint";
  }

  public String errorId() {
    return name + "-error";
  }

  /**
   * The id of the nth option of radios or checkboxes; the first is the field's own, where the
   * summary leads.
   */
  public String optionId(int index) {
    return index == 0 ? name : name + "-" + (index + 1);
  }
}
