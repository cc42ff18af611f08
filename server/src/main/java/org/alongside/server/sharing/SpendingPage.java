package org.alongside.server.sharing;

import java.util.List;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * What was spent, as far as it is shared.
 *
 * @param first sentences to read before
 */
record SpendingPage(PageFrame frame, String back, List<String> first, List<Part> parts) {
  /**
   * What one reader sees.
   *
   * @param shared what is shared, in a sentence
   * @param supports null where there is nothing to show by support
   * @param payments null where payments are not shared
   */
  record Part(
      String heading,
      String shared,
      String total,
      @Nullable Table months,
      @Nullable Table supports,
      @Nullable Table payments) {}
}
