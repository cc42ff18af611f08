package org.alongside.server.home;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param own a holder's own part; null for anybody else
 * @param acting whom the reader acts for
 * @param starts where else to go
 */
record HomePage(
    PageFrame frame,
    String heading,
    List<String> intro,
    @Nullable Own own,
    List<Line> news,
    List<Acting> acting,
    List<Start> starts) {

  /**
   * What matters now to a holder.
   *
   * @param figure what is left; null without a budget that runs
   * @param moneySays a sentence where there is no figure
   * @param again null when there is nothing to ask
   * @param review when the plan is reviewed next; null without a plan that counts
   */
  record Own(
      @Nullable MoneyFigure figure,
      @Nullable Progress used,
      @Nullable String moneySays,
      @Nullable Link budget,
      Next next,
      @Nullable String review,
      Worker worker,
      @Nullable Again again) {}

  /** Payments that may have come round again, and where to say so. */
  record Again(List<String> lines, Link see) {}

  /** The one thing to do next. */
  record Next(Link link, String says) {}

  /** Who answers, and when. */
  record Worker(List<String> lines, @Nullable Link write) {}

  /** Something new; a form that goes to the link opens it. */
  record Line(Link link, String when) {}

  /** Somebody whom the reader acts for, with what their grant opens. */
  record Acting(String name, String relationship, List<Link> links) {}

  /** Somewhere to start. */
  record Start(String heading, String says, Link link) {}
}
