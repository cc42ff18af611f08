package org.alongside.server.identity;

import org.alongside.server.html.PageFrame;

/**
 * The button behind a link of an e-mail, and what such a visit is.
 *
 * @param token of the link; empty for none
 * @param runOut whether the link works no more
 * @param visiting whether the reader is here by such a link now
 */
record MailLinkPage(PageFrame frame, String token, boolean runOut, boolean visiting) {}
