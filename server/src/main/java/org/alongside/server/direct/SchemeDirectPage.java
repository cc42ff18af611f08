package org.alongside.server.direct;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** Whether members of the scheme may write to each other. */
record SchemeDirectPage(
    PageFrame frame, List<Link> trail, String now, Field choice, List<Choice> choices) {
  ErrorSummary errors() {
    return ErrorSummary.of(choice);
  }
}
