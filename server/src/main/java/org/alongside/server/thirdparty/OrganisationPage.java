package org.alongside.server.thirdparty;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** The organisations of the scheme. */
record OrganisationPage(PageFrame frame, List<Link> all, Field name) {
  ErrorSummary errors() {
    return ErrorSummary.of(name);
  }

  /**
   * One of them.
   *
   * @param choices holders whose money nobody holds
   */
  record One(
      PageFrame frame,
      String action,
      List<Tie> people,
      Field email,
      List<Tie> holders,
      Field holder,
      List<Choice> choices,
      DateField from) {
    ErrorSummary errors() {
      return ErrorSummary.of(email, holder, from.forSummary());
    }
  }

  /**
   * Somebody who works there, or whose money it holds.
   *
   * @param id for the form that ends it; empty once it ended
   */
  record Tie(String says, String id) {}
}
