package org.alongside.server.identity;

import org.alongside.server.html.PageFrame;

/**
 * The page that says how long one stays signed in.
 *
 * @param unused the time of day at which an unused session ends
 * @param atMost the time of day at which it ends in any case
 */
record SessionPage(PageFrame frame, String unused, String atMost) {}
