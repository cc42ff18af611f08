package org.alongside.server.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.Problem;
import org.alongside.core.sync.SyncProblem;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitProblem;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.wire.VisitJson;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.sync.ChangeSource;
import org.alongside.server.sync.Effect;
import org.alongside.server.sync.VisitOperations;
import org.alongside.server.visits.VisitAnswer;
import org.alongside.server.visits.Visits;

/** The reports of missed visits as phones make and hold them, taken back or not. */
record PhoneVisits(Visits visits) implements ChangeSource, VisitOperations {
  private static final long WITHDRAWN = 2;

  @Override
  public Effect report(Tx tx, Caller caller, Operation.VisitReport operation) {
    VisitAnswer answer =
        visits.report(
            tx, caller.getPerson(), operation.holder(), operation.visit(), operation.body());
    if (answer instanceof VisitAnswer.Refused refused) {
      return problem(refused.why());
    }
    return Effect.of(
        answer instanceof VisitAnswer.Stored
            ? OperationOutcome.APPLIED
            : OperationOutcome.DUPLICATE);
  }

  private static Effect problem(VisitAnswer.Why why) {
    return switch (why) {
      case ABSENT -> Effect.refused(SyncProblem.NOT_FOUND);
      case OTHER_BODY -> Effect.refused(SyncProblem.OTHER_BODY);
      case NOT_PLANNED -> refused(VisitProblem.NOT_PLANNED);
      case STILL_TO_COME -> refused(VisitProblem.STILL_TO_COME);
      case ALREADY_REPORTED -> refused(VisitProblem.ALREADY_REPORTED);
    };
  }

  private static Effect refused(VisitProblem problem) {
    return Effect.refused(new Problem(problem.code(), List.of(), List.of()));
  }

  @Override
  public ChangeKind kind() {
    return ChangeKind.VISIT;
  }

  @Override
  public Asset asset() {
    return Asset.VISIT;
  }

  @Override
  public boolean isMovedBy(String feedKind) {
    return feedKind.equals("visit");
  }

  @Override
  public Map<Long, Change> list(Tx tx, Caller caller, PersonId holder, Map<String, Long> moved) {
    Map<Long, Change> changes = new HashMap<>();
    moved.forEach(
        (id, seq) ->
            visits
                .find(tx, holder, VisitId.parse(id))
                .ifPresent(report -> changes.put(seq, change(report))));
    return changes;
  }

  @Override
  public Part copy(Tx tx, Caller caller, PersonId holder, String after, int most, long seq) {
    List<VisitReport> reports = visits.listAfter(tx, holder, after, most);
    String next = reports.size() < most ? "" : reports.get(reports.size() - 1).id().toString();
    return new Part(reports.stream().map(PhoneVisits::change).toList(), next);
  }

  private static Change change(VisitReport report) {
    return new Change(
        ChangeKind.VISIT,
        report.id().value(),
        report.counts() ? 1 : WITHDRAWN,
        report.holder(),
        VisitJson.write(report).toString());
  }
}
