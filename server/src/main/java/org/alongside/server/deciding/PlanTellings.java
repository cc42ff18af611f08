package org.alongside.server.deciding;

import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Scope;
import org.alongside.server.db.Tx;
import org.alongside.server.notices.Around;
import org.alongside.server.notices.NoticeKind;

/**
 * Tells the holder, those whom the holder lets read the plan, the worker and who covers; and the
 * coordinators of what waits for them.
 */
public final class PlanTellings implements PlanNews {
  private static final Set<NoticeKind> FOR_COORDINATORS =
      Set.of(NoticeKind.PLAN_SENT, NoticeKind.PLAN_CHALLENGED, NoticeKind.PLAN_AGREED);

  private final Around around;

  public PlanTellings(Around around) {
    this.around = around;
  }

  @Override
  public void tell(Tx tx, PersonId holder, PersonId by, NoticeKind kind) {
    around.tell(tx, holder, by, Scope.VIEW_PLAN, kind, "/holders/" + holder + "/plan");
    if (FOR_COORDINATORS.contains(kind)) {
      around.tellCoordinators(tx, by, kind, "/plans");
    }
  }
}
