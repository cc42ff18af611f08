package org.alongside.server.bank;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * Where a bank statement is sent.
 *
 * @param aboutOther whose account it is, when the reader is somebody else
 * @param none why nothing can be sent; null when it can
 * @param waiting statements that were sent and not brought in yet
 * @param done statements that were brought in, the latest first
 */
record DeskPage(
    PageFrame frame,
    String heading,
    Link back,
    @Nullable String aboutOther,
    @Nullable String none,
    List<Link> waiting,
    String action,
    Field file,
    List<Done> done,
    ErrorSummary errors) {
  /** One that was brought in. */
  record Done(Link link, String says) {}
}
