package org.alongside.server.allocations;

import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Scope;
import org.alongside.server.db.Tx;
import org.alongside.server.notices.Around;
import org.alongside.server.notices.NoticeKind;

/** Tells those around a holder what changed, and the coordinators what waits for them. */
public final class BudgetTellings implements BudgetNews {
  private static final Set<NoticeKind> FOR_COORDINATORS =
      Set.of(NoticeKind.BUDGET_CHALLENGED, NoticeKind.PAYMENT_MISSING);

  private final Around around;

  public BudgetTellings(Around around) {
    this.around = around;
  }

  @Override
  public void tell(Tx tx, PersonId holder, PersonId by, NoticeKind kind, String link) {
    around.tell(tx, holder, by, Scope.VIEW_BUDGET, kind, link);
    if (FOR_COORDINATORS.contains(kind)) {
      around.tellCoordinators(tx, by, kind, "/budgets/waiting");
    }
  }
}
