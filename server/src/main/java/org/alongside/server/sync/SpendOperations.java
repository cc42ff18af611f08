package org.alongside.server.sync;

import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.SyncProblem;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.spend.SpendOutcome;
import org.alongside.server.spend.SpendRefusal;
import org.alongside.server.spend.Spending;

/** What operations on the ledger do. */
final class SpendOperations {
  private final Spending spending;

  SpendOperations(Spending spending) {
    this.spending = spending;
  }

  Effect record(Tx tx, Caller caller, Operation.SpendRecord operation) {
    return effect(
        spending.record(
            tx,
            caller.getPerson(),
            operation.holder(),
            operation.entry(),
            operation.body(),
            operation.at()));
  }

  Effect amend(Tx tx, Caller caller, Operation.SpendAmend operation) {
    return effect(
        spending.amend(
            tx,
            caller.getPerson(),
            operation.holder(),
            operation.entry(),
            operation.base(),
            operation.set(),
            operation.at()));
  }

  Effect withdraw(Tx tx, Caller caller, Operation.SpendWithdraw operation) {
    return effect(
        spending.withdraw(
            tx, caller.getPerson(), operation.holder(), operation.entry(), operation.at()));
  }

  private static Effect effect(SpendOutcome outcome) {
    if (outcome instanceof SpendOutcome.Refused refused) {
      return Effect.refused(problem(refused.why()));
    }
    if (outcome instanceof SpendOutcome.Merged) {
      return Effect.of(OperationOutcome.MERGED);
    }
    return Effect.of(
        outcome instanceof SpendOutcome.Stored
            ? OperationOutcome.APPLIED
            : OperationOutcome.DUPLICATE);
  }

  private static SyncProblem problem(SpendRefusal why) {
    return switch (why) {
      case ABSENT -> SyncProblem.NOT_FOUND;
      case OTHER_BODY -> SyncProblem.OTHER_BODY;
      case REVISION_UNKNOWN -> SyncProblem.REVISION_UNKNOWN;
      case WITHDRAWN -> SyncProblem.WITHDRAWN;
      case INCONSISTENT -> SyncProblem.INCONSISTENT;
    };
  }
}
