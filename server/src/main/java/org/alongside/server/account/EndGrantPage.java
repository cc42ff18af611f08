package org.alongside.server.account;

import java.util.List;
import org.alongside.server.html.PageFrame;

/** Asks whether a grant is to end. */
record EndGrantPage(PageFrame frame, List<String> says, String action, String grant) {}
