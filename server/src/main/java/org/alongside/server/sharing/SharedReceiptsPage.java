package org.alongside.server.sharing;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/**
 * The receipts of a payment.
 *
 * @param receipts empty when there are none, or none that are shared
 */
record SharedReceiptsPage(PageFrame frame, String back, List<Link> receipts) {
  SharedReceiptsPage {
    receipts = List.copyOf(receipts);
  }
}
