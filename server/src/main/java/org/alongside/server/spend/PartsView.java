package org.alongside.server.spend;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;

/**
 * The parts of a payment in its form.
 *
 * @param rows empty while it is not split
 * @param left how much of the whole is still to be placed, in words
 * @param problem what is wrong with all of them together
 * @param supports to choose from; may be empty
 * @param streams to choose from; may be empty
 */
record PartsView(
    List<Row> rows, String left, Field problem, List<Choice> supports, List<Choice> streams) {
  /** One part. */
  record Row(String heading, Field amount, Field support, Field stream) {}

  /** Whether there is anything that parts could be for. */
  boolean isOffered() {
    return !rows.isEmpty() || supports.size() + streams.size() > 1;
  }
}
