package org.alongside.server.spend;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The form for a payment.
 *
 * @param action where it is sent
 * @param back where the back link leads
 * @param entry the id under which it will be stored, the same however often it is sent
 * @param revision the revision that is being changed; empty for a new entry
 * @param receipts null when an entry is changed: its page has them
 * @param kept the files that an earlier try brought
 * @param keptCount how many they are
 * @param payees whom the holder paid before, to choose from while typing
 * @param supports of the plan; empty when the reader may not see it
 * @param parts of a payment that is split
 */
record SpendFormPage(
    PageFrame frame,
    String heading,
    String action,
    String back,
    String entry,
    String revision,
    DateField spentOn,
    Field amount,
    Field payee,
    Field category,
    Field support,
    Field refund,
    Field note,
    @Nullable Field receipts,
    String kept,
    int keptCount,
    ErrorSummary errors,
    List<String> payees,
    List<Choice> categories,
    List<Choice> supports,
    PartsView parts) {
  /** The same with these problems on top. */
  SpendFormPage withErrors(ErrorSummary other) {
    return new SpendFormPage(
        frame,
        heading,
        action,
        back,
        entry,
        revision,
        spentOn,
        amount,
        payee,
        category,
        support,
        refund,
        note,
        receipts,
        kept,
        keptCount,
        other,
        payees,
        categories,
        supports,
        parts);
  }
}
