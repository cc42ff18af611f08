package org.alongside.server.drafting;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The form of one part of a draft.
 *
 * @param back the page of the draft
 * @param action where the form is sent
 * @param base the revision that a save starts from
 * @param part the key of the part, for what is kept while it is typed
 * @param keep where what is typed is kept
 * @param kept says that the form shows what was typed but not saved; null when it does not
 * @param clash what somebody else saved meanwhile; null when nobody did
 * @param joined whether the form shows both texts, put together
 * @param remove the text of the button that takes the part out; null when it cannot be
 */
record EditPage(
    PageFrame frame,
    String heading,
    String back,
    String action,
    int base,
    String part,
    String keep,
    List<Input> inputs,
    ErrorSummary errors,
    @Nullable String kept,
    @Nullable Clash clash,
    boolean joined,
    @Nullable String remove) {

  /**
   * Two texts.
   *
   * @param says who saved theirs, and when
   */
  record Clash(String says, List<SummaryRow> mine, List<SummaryRow> theirs) {}
}
