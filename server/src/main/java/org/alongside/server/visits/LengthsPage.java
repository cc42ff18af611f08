package org.alongside.server.visits;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/** The form that asks how long one visit of each support is to last. */
record LengthsPage(
    PageFrame frame, String heading, String action, List<Field> fields, ErrorSummary errors) {}
