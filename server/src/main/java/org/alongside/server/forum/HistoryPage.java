package org.alongside.server.forum;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SafeHtml;

/**
 * What a post was before each change, the newest first.
 *
 * @param now what it says now
 * @param pictures what it shows now
 * @param blurred whether pictures are blurred until they are asked for: for moderators
 */
record HistoryPage(
    PageFrame frame,
    Link thread,
    SafeHtml now,
    List<PostArticle.Figure> pictures,
    List<Version> versions,
    boolean blurred) {
  HistoryPage {
    pictures = List.copyOf(pictures);
    versions = List.copyOf(versions);
  }

  /**
   * What it was.
   *
   * @param until when that ended
   * @param by who changed it then
   * @param written its words, as they were typed
   * @param beside what stood beside them, each a sentence
   * @param pictures what it showed
   */
  record Version(
      String until,
      String by,
      String written,
      List<String> beside,
      List<PostArticle.Figure> pictures) {
    Version {
      pictures = List.copyOf(pictures);
      beside = List.copyOf(beside);
    }
  }
}
