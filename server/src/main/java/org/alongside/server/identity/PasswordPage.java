package org.alongside.server.identity;

import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/** The page to change one's password. */
record PasswordPage(
    PageFrame frame, String email, Field current, Field next, ErrorSummary errors) {}
