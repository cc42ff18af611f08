package org.alongside.server.site;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** The page on which a coordinator says how to reach who answers for safety. */
record ContactsPage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    Field phone,
    Field hours,
    Field email,
    Field minutes) {}
