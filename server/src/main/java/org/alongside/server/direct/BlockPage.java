package org.alongside.server.direct;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/**
 * Whether to block a member, or to take that back.
 *
 * @param says what happens then
 * @param value what the form sends: {@code yes} or {@code no}
 */
record BlockPage(
    PageFrame frame,
    List<Link> trail,
    List<String> says,
    String action,
    String value,
    String send,
    Link keep) {}
