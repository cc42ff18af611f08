package org.alongside.server.payments;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The payment calendar of a holder.
 *
 * @param open payments whose day has come and that nobody has recorded as paid
 * @param trouble what to do when a payment does not come; empty where there are no payments
 * @param message leads to the worker; null for others than the holder's side
 * @param set where a coordinator records payments; null for others
 */
record PaymentsPage(
    PageFrame frame,
    String back,
    List<String> says,
    @Nullable Link set,
    String action,
    List<Open> open,
    List<String> trouble,
    @Nullable Link message,
    Table table) {
  /**
   * One payment to say something about.
   *
   * @param due its date, as the form sends it
   * @param buttons what can be said, none for who cannot
   */
  record Open(String due, String heading, Tag tag, List<String> says, List<Choice> buttons) {}
}
