package org.alongside.server.site;

import java.util.List;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SafeHtml;

/** A page of running text. */
record TextPage(PageFrame frame, String title, List<Section> sections) {
  /** A part of it; the first has no heading. */
  record Section(String heading, SafeHtml text) {}
}
