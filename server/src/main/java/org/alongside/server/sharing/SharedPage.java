package org.alongside.server.sharing;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * Every statement that was shared.
 *
 * @param looks leads to who looked at the rest of the record; null for others than the holder
 * @param statements null when nothing was shared
 */
record SharedPage(PageFrame frame, String back, @Nullable Table statements, @Nullable Link looks) {

  /**
   * One of them.
   *
   * @param openings who opened it, in sentences
   * @param takeBack null once it was taken back, and for its funder
   * @param document null for its funder once it was taken back
   * @param pdf null when there is nothing to keep
   */
  record One(
      PageFrame frame,
      String back,
      String about,
      List<SummaryRow> rows,
      @Nullable List<String> openings,
      @Nullable SentView document,
      @Nullable Link pdf,
      @Nullable Link takeBack) {}

  /** Asks whether one is to be taken back. */
  record TakeBack(PageFrame frame, String back, String action, List<String> says) {}

  /** Everybody's, for the funders. */
  record Newest(PageFrame frame, @Nullable Table statements, List<Link> pages) {}
}
