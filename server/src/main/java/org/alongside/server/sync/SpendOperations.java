package org.alongside.server.sync;

import java.util.Optional;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.SyncProblem;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.receipts.ReceiptAccess;
import org.alongside.server.receipts.ReceiptOutcome;
import org.alongside.server.receipts.Receipts;
import org.alongside.server.spend.SpendOutcome;
import org.alongside.server.spend.SpendRefusal;
import org.alongside.server.spend.Spending;

/** What operations on the ledger do. */
final class SpendOperations {
  private final Spending spending;
  private final Receipts receipts;
  private final ReceiptAccess access;

  SpendOperations(Spending spending, Receipts receipts, ReceiptAccess access) {
    this.spending = spending;
    this.receipts = receipts;
    this.access = access;
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

  Effect attach(Tx tx, Caller caller, Operation.ReceiptAttach operation) {
    Optional<SpendEntry> entry = spending.find(tx, operation.holder(), operation.entry());
    if (entry.isEmpty()) {
      return Effect.refused(SyncProblem.NOT_FOUND);
    }
    return mayUse(tx, caller, operation.receipt())
        ? effect(receipts.attach(tx, caller.getPerson(), entry.get(), operation.receipt()))
        : Effect.refused(SyncProblem.RECEIPT_NOT_HERE);
  }

  Effect detach(Tx tx, Caller caller, Operation.ReceiptDetach operation) {
    Optional<SpendEntry> entry = spending.find(tx, operation.holder(), operation.entry());
    if (entry.isEmpty() || !mayUse(tx, caller, operation.receipt())) {
      return Effect.refused(SyncProblem.NOT_FOUND);
    }
    return effect(receipts.detach(tx, caller.getPerson(), entry.get(), operation.receipt()));
  }

  /** A file that is no receipt yet is looked at by whoever takes it in. */
  private boolean mayUse(Tx tx, Caller caller, ReceiptId receipt) {
    return receipts.find(tx, receipt).map(known -> access.mayOpen(tx, caller, known)).orElse(true);
  }

  private static Effect effect(ReceiptOutcome outcome) {
    return switch (outcome) {
      case DONE -> Effect.of(OperationOutcome.APPLIED);
      case UNCHANGED -> Effect.of(OperationOutcome.DUPLICATE);
      case NOT_HERE -> Effect.refused(SyncProblem.RECEIPT_NOT_HERE);
      case TOO_MANY -> Effect.refused(SyncProblem.TOO_MANY_RECEIPTS);
    };
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
