package org.alongside.server.forum;

import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The page to choose a name in the peer network.
 *
 * @param own the name that the reader has; empty for none yet
 * @param name the question; null for who has a name
 * @param opensNotes whether texts behind a note stand open for the reader
 */
record NamePage(PageFrame frame, Link back, String own, @Nullable Field name, boolean opensNotes) {
  ErrorSummary errors() {
    return name == null ? ErrorSummary.none() : ErrorSummary.of(name);
  }
}
