package org.alongside.server.spend;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** All private notes of a holder, the latest first. */
record NoteListPage(PageFrame frame, String heading, String back, List<Line> lines) {
  /** A note beside its entry. */
  record Line(Link entry, String text, String written) {}
}
