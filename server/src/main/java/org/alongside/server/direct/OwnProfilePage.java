package org.alongside.server.direct;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** The form for what a member says about themselves. */
record OwnProfilePage(
    PageFrame frame, List<Link> trail, String name, Field pronouns, Field about, Link seen) {
  ErrorSummary errors() {
    return ErrorSummary.of(pronouns, about);
  }
}
