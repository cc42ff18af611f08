package org.alongside.server.figures;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a year.
 *
 * @param trail empty on the page for everybody
 * @param standing whether the year is over, and was published, in a sentence
 * @param waits within what time posts were decided
 * @param publish the year, if it can be published; null if not
 * @param csv to the same as a spreadsheet; null on the page for everybody
 */
record YearPage(
    PageFrame frame,
    List<Link> trail,
    String standing,
    List<Section> sections,
    List<String> waits,
    @Nullable String publish,
    @Nullable Link csv,
    List<Link> years) {
  /** Some figures that belong together. */
  record Section(String heading, List<SummaryRow> rows) {}
}
