package org.alongside.server.budgets;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The budget page.
 *
 * @param aboutOther whose budget it is, when the reader is somebody else
 * @param sheet null when there is no budget yet
 * @param beside what other features say about it
 * @param set leads to setting a budget, for who may; null for others
 * @param print whether everything that opens is open
 * @param more pages that go on from here
 */
record BudgetPage(
    PageFrame frame,
    @Nullable String aboutOther,
    @Nullable Sheet sheet,
    List<Beside.Part> beside,
    boolean print,
    @Nullable Link set,
    List<Link> more) {
  /** What is to be read before the figures, or after them. */
  List<Beside.Part> at(Beside.Place place) {
    return beside.stream().filter(part -> part.place() == place).toList();
  }
}
