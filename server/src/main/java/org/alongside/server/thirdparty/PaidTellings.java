package org.alongside.server.thirdparty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.Organisations;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/** Who is told of what an organisation paid, and of what is not right about it. */
public final class PaidTellings {
  private final Notices notices;
  private final CareTeam careTeam;
  private final Organisations organisations;
  private final Clock clock;

  public PaidTellings(
      Notices notices, CareTeam careTeam, Organisations organisations, Clock clock) {
    this.notices = notices;
    this.careTeam = careTeam;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Tells the holder that there is something to look at. */
  void tellHolder(Tx tx, PersonId holder) {
    notices.tell(tx, holder, NoticeKind.PAID_FOR, link(holder));
  }

  /** Tells the organisation's people, the named worker and who covers that something is wrong. */
  void tellOfDispute(Tx tx, PersonId holder, UUID organisation) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    Set<PersonId> told = new LinkedHashSet<>();
    for (Organisations.Tie tie : organisations.listPeople(tx, organisation)) {
      if (tie.endedOn() == null) {
        told.add(tie.person().id());
      }
    }
    careTeam
        .findWorker(tx, holder, today)
        .ifPresent(
            worker -> {
              told.add(worker.id());
              careTeam
                  .findCover(tx, worker.id(), today)
                  .ifPresent(cover -> told.add(cover.person().id()));
            });
    told.forEach(person -> notices.tell(tx, person, NoticeKind.PAID_FOR_DISPUTED, link(holder)));
  }

  private static String link(PersonId holder) {
    return "/holders/" + holder + "/paid-for";
  }
}
