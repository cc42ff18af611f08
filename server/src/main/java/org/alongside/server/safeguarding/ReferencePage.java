package org.alongside.server.safeguarding;

import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * How something stands that somebody sent.
 *
 * @param standing null before a reference was typed, and for one that is none
 */
record ReferencePage(
    PageFrame frame, ErrorSummary errors, Field reference, @Nullable Standing standing) {}
