package org.alongside.server.identity;

import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/** The page that a link of recovery leads to. */
record NewPasswordPage(PageFrame frame, String token, Field next) {
  ErrorSummary errors() {
    return ErrorSummary.of(next);
  }
}
