package org.alongside.server.http;

import org.alongside.server.db.Tx;
import org.alongside.server.html.PageFrame;

/** Makes the frame of a page for who asks. Implemented by {@code site}. */
@FunctionalInterface
public interface Frames {
  /**
   * The frame of a page with this title: navigation, name, form token, and the notice of what was
   * just done.
   */
  PageFrame frame(Tx tx, Ask ask, String title);
}
