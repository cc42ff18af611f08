package org.alongside.server.sharing;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;

/**
 * What others see of the spending.
 *
 * @param about whose it is, when the reader is somebody else; else empty
 * @param shared leads to the record of statements; null for who may not open it
 */
record SharingPage(
    PageFrame frame, String back, String about, List<Part> parts, List<String> past, Link shared) {
  /** One reader: who, what they see and why. */
  record Part(String heading, List<SummaryRow> rows, Link change, Link view) {}
}
