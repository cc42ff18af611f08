package org.alongside.server.spend;

import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/**
 * A private note to write.
 *
 * @param about the entry that it stands beside
 */
record NotePage(
    PageFrame frame, String heading, String about, String action, String back, Field text) {
  ErrorSummary errors() {
    return ErrorSummary.of(text);
  }
}
