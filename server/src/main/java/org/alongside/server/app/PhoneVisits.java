package org.alongside.server.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.wire.VisitJson;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.sync.ChangeSource;
import org.alongside.server.visits.Visits;

/** The reports of missed visits as phones hold them, taken back or not. */
record PhoneVisits(Visits visits) implements ChangeSource {
  private static final long WITHDRAWN = 2;

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
