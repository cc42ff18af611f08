package org.alongside.server.forum;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SafeHtml;

/**
 * What a post was before each change, the newest first.
 *
 * @param now what it says now
 */
record HistoryPage(PageFrame frame, Link thread, SafeHtml now, List<Version> versions) {
  HistoryPage {
    versions = List.copyOf(versions);
  }

  /**
   * What it was.
   *
   * @param until when that ended
   * @param by who changed it then
   * @param written its words, as they were typed
   * @param beside what stood beside them, each a sentence
   */
  record Version(String until, String by, String written, List<String> beside) {
    Version {
      beside = List.copyOf(beside);
    }
  }
}
