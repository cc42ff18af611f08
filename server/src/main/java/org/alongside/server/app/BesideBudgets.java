package org.alongside.server.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.payment.BudgetOutlook;
import org.alongside.server.allocations.AllocationWriter;
import org.alongside.server.allocations.BudgetChanges;
import org.alongside.server.budgets.Beside;
import org.alongside.server.db.Tx;
import org.alongside.server.payments.PaymentCalendars;
import org.alongside.server.payments.PaymentWriter;

/** What payments and announced changes say about a budget. */
final class BesideBudgets implements Beside {
  private final BudgetChanges changes;
  private final PaymentCalendars calendars;
  private final AllocationWriter allocations;
  private final PaymentWriter payments;

  BesideBudgets(BudgetChanges changes, PaymentCalendars calendars, Clock clock) {
    this.changes = changes;
    this.calendars = calendars;
    this.allocations = new AllocationWriter(changes, clock);
    this.payments = new PaymentWriter(calendars, clock);
  }

  @Override
  public List<Part> write(Tx tx, Budget budget, LocalDate on) {
    List<Part> parts = new ArrayList<>(payments.write(tx, budget));
    parts.addAll(allocations.write(tx, budget, on));
    return parts;
  }

  @Override
  public BudgetOutlook look(Tx tx, BudgetWithPosition sheet) {
    return new BudgetOutlook(
        sheet,
        changes.listContributions(tx, sheet.budget()),
        calendars.findNext(tx, sheet.budget()).orElse(null));
  }
}
