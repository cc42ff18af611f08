package org.alongside.server.budgets;

import java.time.LocalDate;
import java.util.List;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.payment.BudgetOutlook;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;

/**
 * What other features have to say about a budget: what changed, what comes next, what becomes of
 * money that is left. Wired by {@code app}.
 */
public interface Beside {
  /**
   * One thing to say on the budget page.
   *
   * @param id names it within the page
   * @param place whether it is to be read before the figures or after them
   */
  record Part(String id, String heading, List<String> sentences, List<Link> links, Place place) {
    public Part {
      sentences = List.copyOf(sentences);
      links = List.copyOf(links);
    }
  }

  /** Where something stands on the budget page. */
  enum Place {
    BEFORE,
    AFTER
  }

  /** What there is to say on this day, in the order in which to say it. */
  List<Part> write(Tx tx, Budget budget, LocalDate on);

  /** The budget with what comes next. */
  BudgetOutlook look(Tx tx, BudgetWithPosition sheet);
}
