package org.alongside.server.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/** Tells the named worker and who covers for them. */
public final class VisitTellings implements VisitNews {
  private final Notices notices;
  private final CareTeam careTeam;
  private final Clock clock;

  public VisitTellings(Notices notices, CareTeam careTeam, Clock clock) {
    this.notices = notices;
    this.careTeam = careTeam;
    this.clock = clock;
  }

  @Override
  public void tell(Tx tx, PersonId holder, PersonId by) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    Set<PersonId> told = new LinkedHashSet<>();
    careTeam
        .findWorker(tx, holder, today)
        .ifPresent(
            worker -> {
              told.add(worker.id());
              careTeam
                  .findCover(tx, worker.id(), today)
                  .ifPresent(cover -> told.add(cover.person().id()));
            });
    told.remove(by);
    told.forEach(
        person ->
            notices.tell(tx, person, NoticeKind.VISIT_MISSED, "/holders/" + holder + "/visits"));
  }
}
