package org.alongside.server.identity;

import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/**
 * The page to ask for a link.
 *
 * @param state whether it asks, says that a link is on its way, or that this scheme sends none
 */
record RecoveryPage(PageFrame frame, Field email, State state) {
  enum State {
    ASKING,
    SENT,
    NO_POST
  }

  ErrorSummary errors() {
    return ErrorSummary.of(email);
  }

  boolean isAsking() {
    return state == State.ASKING;
  }

  String says() {
    return switch (state) {
      case ASKING -> "recovery.lead";
      case SENT -> "recovery.sent";
      case NO_POST -> "recovery.no-post";
    };
  }
}
