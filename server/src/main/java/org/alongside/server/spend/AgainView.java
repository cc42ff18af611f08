package org.alongside.server.spend;

import java.util.List;
import org.alongside.server.html.Link;
import org.jspecify.annotations.Nullable;

/**
 * Payments that may have come round again, each with its answers.
 *
 * @param action where the answers go
 * @param all leads to all of them, and to those that were stopped; null where this is that page
 */
public record AgainView(String action, List<Row> rows, @Nullable Link all) {
  public AgainView {
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param key names it
   * @param entry the id under which it will be stored, the same however often it is sent
   * @param form where the filled-in form is
   */
  public record Row(
      String key, String dueOn, String entry, String question, String says, Link form) {}
}
