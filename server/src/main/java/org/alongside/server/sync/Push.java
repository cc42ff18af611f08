package org.alongside.server.sync;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.Problem;
import org.alongside.core.sync.Submitted;
import org.alongside.core.sync.SyncProblem;
import org.alongside.core.sync.UnreadableOperation;
import org.alongside.core.wire.OperationJson;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Database;
import org.alongside.server.db.StorageUnavailable;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a batch of operations. Each has its effect exactly once, however often it comes: what was
 * done is kept under the operation's id in the transaction of the effect. What was refused is not
 * kept, as it may be fine another time.
 *
 * <p>A batch is one transaction. Should one of its operations break it, each is done in one of its
 * own, and only the one that breaks is refused.
 */
final class Push {
  private static final Logger LOG = LoggerFactory.getLogger(Push.class);

  private final Database database;
  private final SqlOperations done;
  private final Gate gate;
  private final SpendOperations spend;
  private final MessageOperations messages;
  private final VisitOperations visits;

  Push(
      Database database,
      SqlOperations done,
      Gate gate,
      SpendOperations spend,
      MessageOperations messages,
      VisitOperations visits) {
    this.database = database;
    this.done = done;
    this.gate = gate;
    this.spend = spend;
    this.messages = messages;
    this.visits = visits;
  }

  /** Does all of them; the results stand in their order. */
  Future<List<OperationResult>> all(Caller caller, List<Submitted> operations) {
    if (operations.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    return database
        .write(tx -> batch(tx, caller, operations))
        .recover(
            broken ->
                broken instanceof StorageUnavailable
                    ? Future.failedFuture(broken)
                    : oneByOne(caller, operations));
  }

  private Future<List<OperationResult>> oneByOne(Caller caller, List<Submitted> operations) {
    List<OperationResult> results = new ArrayList<>();
    Future<List<OperationResult>> before = Future.succeededFuture(results);
    for (Submitted operation : operations) {
      before =
          before.compose(
              ignored ->
                  alone(caller, operation)
                      .map(
                          result -> {
                            results.add(result);
                            return results;
                          }));
    }
    return before;
  }

  private Future<OperationResult> alone(Caller caller, Submitted operation) {
    return database
        .write(tx -> batch(tx, caller, List.of(operation)).get(0))
        .recover(
            broken -> {
              if (broken instanceof StorageUnavailable) {
                return Future.failedFuture(broken);
              }
              LOG.error("operation {} could not be done", operation.id(), broken);
              return Future.succeededFuture(
                  OperationResult.refused(operation.id(), Problem.of(SyncProblem.FAILED)));
            });
  }

  private List<OperationResult> batch(Tx tx, Caller caller, List<Submitted> operations) {
    tx.serialise("sync " + caller.getPerson());
    Map<OperationId, String> known =
        done.hashes(tx, operations.stream().map(Submitted::id).toList());
    Gate.Pass pass = gate.open(caller);
    List<OperationResult> results = new ArrayList<>();
    for (Submitted submitted : operations) {
      if (submitted instanceof Operation operation) {
        results.add(once(tx, pass, operation, known));
      } else {
        results.add(
            OperationResult.refused(submitted.id(), ((UnreadableOperation) submitted).problem()));
      }
    }
    return results;
  }

  private OperationResult once(
      Tx tx, Gate.Pass pass, Operation operation, Map<OperationId, String> known) {
    OperationId id = operation.id();
    String hash = Tokens.hash(pass.caller().getPerson() + "\n" + OperationJson.write(operation));
    String before = known.get(id);
    if (before != null) {
      return before.equals(hash)
          ? OperationResult.duplicate(id)
          : OperationResult.refused(id, Problem.of(SyncProblem.OTHER_BODY));
    }
    Effect effect = operation.match(new Doing(tx, pass));
    if (effect.problem() == null) {
      done.keep(tx, id, hash, effect.outcome());
      known.put(id, hash);
    }
    return effect.resultOf(id);
  }

  /** The way of each kind of operation, once the caller may. */
  private final class Doing implements Operation.Cases<Effect> {
    private final Tx tx;
    private final Gate.Pass pass;

    Doing(Tx tx, Gate.Pass pass) {
      this.tx = tx;
      this.pass = pass;
    }

    @Override
    public Effect spendRecord(Operation.SpendRecord operation) {
      return pass.mayLogSpend(tx, operation.holder())
          ? spend.record(tx, pass.caller(), operation)
          : Effect.refused(SyncProblem.NO_ACCESS);
    }

    @Override
    public Effect spendAmend(Operation.SpendAmend operation) {
      return pass.mayLogSpend(tx, operation.holder())
          ? spend.amend(tx, pass.caller(), operation)
          : Effect.refused(SyncProblem.NO_ACCESS);
    }

    @Override
    public Effect spendWithdraw(Operation.SpendWithdraw operation) {
      return pass.mayLogSpend(tx, operation.holder())
          ? spend.withdraw(tx, pass.caller(), operation)
          : Effect.refused(SyncProblem.NO_ACCESS);
    }

    @Override
    public Effect receiptAttach(Operation.ReceiptAttach operation) {
      return pass.mayLogSpend(tx, operation.holder())
          ? spend.attach(tx, pass.caller(), operation)
          : Effect.refused(SyncProblem.NO_ACCESS);
    }

    @Override
    public Effect receiptDetach(Operation.ReceiptDetach operation) {
      return pass.mayLogSpend(tx, operation.holder())
          ? spend.detach(tx, pass.caller(), operation)
          : Effect.refused(SyncProblem.NO_ACCESS);
    }

    @Override
    public Effect messageSend(Operation.MessageSend operation) {
      return pass.mayTalk(tx, operation.holder())
          ? messages.send(tx, pass.caller(), operation)
          : Effect.refused(SyncProblem.NO_ACCESS);
    }

    @Override
    public Effect messageRead(Operation.MessageRead operation) {
      return pass.mayTalk(tx, operation.holder())
          ? messages.read(tx, pass.caller(), operation)
          : Effect.refused(SyncProblem.NO_ACCESS);
    }

    @Override
    public Effect visitReport(Operation.VisitReport operation) {
      return pass.mayReportVisits(tx, operation.holder())
          ? visits.report(tx, pass.caller(), operation)
          : Effect.refused(SyncProblem.NO_ACCESS);
    }
  }
}
