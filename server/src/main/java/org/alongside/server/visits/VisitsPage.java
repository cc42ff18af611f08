package org.alongside.server.visits;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Planned and delivered support of one month.
 *
 * @param aboutOther whose it is, when the reader is somebody else
 * @param month its name
 * @param says how many of its visits happened so far
 * @param visits null when nothing was planned in the month
 * @param money null when nothing was planned, or nothing costs money
 * @param notes sentences after the tables
 * @param recent the visits of the last days, which can be reported; empty for who may not
 * @param reports what was reported in the month, the latest day first
 * @param report leads to the form; null for who may not
 * @param lengths leads to saying how long a visit is; null for who may not
 */
record VisitsPage(
    PageFrame frame,
    Link back,
    @Nullable String aboutOther,
    String month,
    String says,
    @Nullable Table visits,
    @Nullable Table money,
    List<String> notes,
    List<Day> recent,
    List<Report> reports,
    @Nullable Link report,
    @Nullable Link lengths,
    Pagination pages) {

  /** The visits of one day. */
  record Day(String name, List<Visit> visits) {}

  /** A visit, and where to say what became of it; the link is null when that was said. */
  record Visit(String support, @Nullable Link report, @Nullable Tag tag) {}

  /**
   * One report.
   *
   * @param withdraw where it can be taken back; null for who may not, and once it was
   */
  record Report(
      String day,
      String support,
      String outcome,
      @Nullable String reason,
      @Nullable String note,
      String by,
      @Nullable Tag tag,
      @Nullable String withdraw) {}
}
