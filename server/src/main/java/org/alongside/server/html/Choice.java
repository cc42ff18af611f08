package org.alongside.server.html;

/**
 * One answer of a select, of radios or of checkboxes. Example: {@code Choice.of("travel",
 * "Travel")}.
 *
 * @param value what the form sends
 * @param label what the reader sees
 * @param hint a sentence that helps to choose; empty for none; a select shows none
 */
public record Choice(String value, String label, String hint) {
  public Choice {
    if (label.isBlank()) {
      throw new IllegalArgumentException("the choice " + value + " has no label");
    }
  }

  /** A choice without a hint. */
  public static Choice of(String value, String label) {
    return new Choice(value, label, "");
  }
}
