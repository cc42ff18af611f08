package org.alongside.server.joining;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Table;

/**
 * Who waits to be let in, and the invitations.
 *
 * @param rule how people join now
 * @param code the code of an invitation that was made a moment ago; empty for none
 */
record DeskPage(
    PageFrame frame,
    List<Link> trail,
    String rule,
    Table waiting,
    Pagination pagination,
    String code,
    Table invitations,
    Field label,
    Field uses,
    Field days) {
  ErrorSummary errors() {
    return ErrorSummary.of(label, uses, days);
  }
}
