package org.alongside.server.identity;

import org.alongside.server.html.PageFrame;
import org.alongside.server.http.KeptForm;

/** After signing in again: what was typed before the session ended. */
record GoOnPage(PageFrame frame, KeptForm kept) {}
