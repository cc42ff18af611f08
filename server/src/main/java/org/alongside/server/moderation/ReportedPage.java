package org.alongside.server.moderation;

import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** That a report of somebody who is not signed in was taken, with the reference to keep. */
record ReportedPage(PageFrame frame, String reference, Link back) {}
