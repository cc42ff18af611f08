package org.alongside.server.safeguarding;

import java.util.List;
import org.alongside.server.html.PageFrame;

/** That something was sent, with the reference to keep. */
record SentPage(PageFrame frame, String reference, List<String> lines) {}
