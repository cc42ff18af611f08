package org.alongside.server.moderation;

import java.util.List;
import java.util.Map;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it will be read, before it is sent.
 *
 * @param rows what is done
 * @param author what the author reads, the sentence and the words; null when they are not told
 * @param reporters what the reporters read; null when nobody reported it
 * @param typed everything that was typed
 */
record PreviewPage(
    PageFrame frame,
    List<Link> trail,
    List<SummaryRow> rows,
    @Nullable Letter author,
    @Nullable Letter reporters,
    String path,
    Map<String, String> typed) {
  /**
   * What somebody will read.
   *
   * @param heading who
   */
  record Letter(String heading, String sentence, String words) {}
}
