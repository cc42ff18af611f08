package org.alongside.server.thirdparty;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/**
 * The form of an organisation for a payment.
 *
 * @param entry the id that the payment gets
 * @param revision that the form shows; empty for a new one
 */
record PaidFormPage(
    PageFrame frame,
    String back,
    String action,
    String entry,
    String revision,
    DateField on,
    Field amount,
    Field payee,
    Field category,
    List<Choice> categories,
    Field support,
    List<Choice> supports,
    Field delivered) {
  ErrorSummary errors() {
    return ErrorSummary.of(on.forSummary(), amount, payee, category, support, delivered);
  }
}
