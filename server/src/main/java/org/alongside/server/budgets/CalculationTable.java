package org.alongside.server.budgets;

import org.alongside.core.budget.Calculation;
import org.alongside.server.html.Table;

/**
 * Shows how an amount was worked out as a table, for other features; the budget page has the same.
 */
public final class CalculationTable {
  private final WorkingWriter writer = new WorkingWriter();

  /** Every line and the total. */
  public Table write(Calculation calculation) {
    return writer.table(calculation);
  }
}
