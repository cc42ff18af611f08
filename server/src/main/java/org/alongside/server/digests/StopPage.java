package org.alongside.server.digests;

import org.alongside.server.html.PageFrame;

/**
 * The button that ends the e-mails, for who followed the link of one.
 *
 * @param token of the link
 * @param stopped whether the button was pressed
 */
record StopPage(PageFrame frame, String token, boolean stopped) {}
