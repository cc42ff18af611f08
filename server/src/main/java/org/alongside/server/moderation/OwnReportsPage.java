package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/** What a member has reported, and what was decided about their own posts. */
record OwnReportsPage(PageFrame frame, List<Line> reports, List<Line> decisions) {
  OwnReportsPage {
    reports = List.copyOf(reports);
    decisions = List.copyOf(decisions);
  }

  /**
   * One report or decision.
   *
   * @param post to the post; null when the reader can no longer open it
   * @param outcome what was decided, in words; empty when nothing is yet
   * @param reason of the moderator; empty when there is none
   * @param end when it ends, or that it was taken back; empty when it simply stands
   * @param again to have it looked at again, or to what came of that; null for neither
   */
  record Line(
      String heading,
      @Nullable Link post,
      Tag status,
      String outcome,
      String reason,
      String end,
      @Nullable Link again) {}
}
