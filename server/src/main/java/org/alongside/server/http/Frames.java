package org.alongside.server.http;

import org.alongside.server.db.Tx;
import org.alongside.server.html.PageFrame;

/** Makes the frame of a page for who asks. Implemented by {@code site}. */
public interface Frames {
  /**
   * The frame of a page with this title: navigation, name, form token, and the notice of what was
   * just done.
   */
  PageFrame frame(Tx tx, Ask ask, String title);

  /** The frame of a page at this path for somebody who is not who asked, such as who signed in. */
  PageFrame frame(Tx tx, Visitor visitor, String path, String title);
}
