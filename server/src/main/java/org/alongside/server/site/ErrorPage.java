package org.alongside.server.site;

import org.alongside.server.html.PageFrame;

/** A page that says what went wrong and what to do. */
record ErrorPage(PageFrame frame, String title, String detail) {}
