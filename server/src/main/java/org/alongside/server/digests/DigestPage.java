package org.alongside.server.digests;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** How often a member wants an e-mail about what is new. */
record DigestPage(PageFrame frame, List<Link> trail, Field rhythm, List<Choice> choices) {
  ErrorSummary errors() {
    return ErrorSummary.of(rhythm);
  }
}
