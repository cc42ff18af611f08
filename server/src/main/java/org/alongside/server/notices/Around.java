package org.alongside.server.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.Scope;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.Grants;

/** Tells those around a holder that something of the record is new; never the one who did it. */
public final class Around {
  private final Notices notices;
  private final Grants grants;
  private final CareTeam careTeam;
  private final Accounts accounts;
  private final Clock clock;

  public Around(Notices notices, Grants grants, CareTeam careTeam, Accounts accounts, Clock clock) {
    this.notices = notices;
    this.grants = grants;
    this.careTeam = careTeam;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Tells the holder, those whom the holder lets see it, the named worker and who covers.
   *
   * @param scope what a grant must open
   */
  public void tell(Tx tx, PersonId holder, PersonId by, Scope scope, NoticeKind kind, String link) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    Set<PersonId> told = new LinkedHashSet<>();
    told.add(holder);
    for (Grant grant : grants.listOfHolder(tx, holder)) {
      if (grant.opens(scope, today)) {
        told.add(grant.person());
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
    told.remove(by);
    told.forEach(person -> notices.tell(tx, person, kind, link));
  }

  /** Tells every coordinator. */
  public void tellCoordinators(Tx tx, PersonId by, NoticeKind kind, String link) {
    Optional<AccountId> own = accounts.findByPerson(tx, by);
    for (AccountId account : accounts.listWithRole(tx, Role.COORDINATOR)) {
      if (!own.equals(Optional.of(account))) {
        notices.tell(tx, account, kind, link);
      }
    }
  }
}
