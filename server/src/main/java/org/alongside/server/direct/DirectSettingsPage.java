package org.alongside.server.direct;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/**
 * Whether a member takes messages from others, and whom they blocked.
 *
 * @param schemeOff that the scheme has turned it off; empty when it has not
 */
record DirectSettingsPage(
    PageFrame frame,
    List<Link> trail,
    String schemeOff,
    Field allows,
    List<Choice> choices,
    List<Blocked> blocked) {
  DirectSettingsPage {
    blocked = List.copyOf(blocked);
  }

  /** Somebody who was blocked, and where that is taken back. */
  record Blocked(String name, String path) {}

  ErrorSummary errors() {
    return ErrorSummary.of(allows);
  }
}
