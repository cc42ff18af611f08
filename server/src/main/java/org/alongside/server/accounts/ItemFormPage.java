package org.alongside.server.accounts;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The form for one item.
 *
 * @param back empty when the reader may not see the account
 * @param revision the one that is changed; empty for a new item
 * @param kinds empty when the kind is fixed
 * @param balance whether it is a balance, which may be below zero
 * @param takeBack where the item can be taken back; null for a new one
 * @param holiday leads to working out holiday; null where that does not fit
 */
record ItemFormPage(
    PageFrame frame,
    String heading,
    String says,
    String action,
    String back,
    String entry,
    String revision,
    Field kind,
    Field amount,
    DateField on,
    Field note,
    Field below,
    List<Choice> kinds,
    boolean balance,
    @Nullable Link holiday,
    @Nullable String takeBack,
    ErrorSummary errors) {

  /** The same with a problem that belongs to no field. */
  ItemFormPage withProblem(String sentence) {
    return new ItemFormPage(
        frame,
        heading,
        says,
        action,
        back,
        entry,
        revision,
        kind,
        amount,
        on,
        note,
        below,
        kinds,
        balance,
        holiday,
        takeBack,
        new ErrorSummary(List.of(new Link(sentence, "#" + amount.name()))));
  }
}
