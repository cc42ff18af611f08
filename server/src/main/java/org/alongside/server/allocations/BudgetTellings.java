package org.alongside.server.allocations;

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
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/**
 * Tells the holder, those whom the holder lets see the budget, the worker and who covers; and the
 * coordinators of what waits for them.
 */
public final class BudgetTellings implements BudgetNews {
  private static final Set<NoticeKind> FOR_COORDINATORS =
      Set.of(NoticeKind.BUDGET_CHALLENGED, NoticeKind.PAYMENT_MISSING);

  private final Notices notices;
  private final Grants grants;
  private final CareTeam careTeam;
  private final Accounts accounts;
  private final Clock clock;

  public BudgetTellings(
      Notices notices, Grants grants, CareTeam careTeam, Accounts accounts, Clock clock) {
    this.notices = notices;
    this.grants = grants;
    this.careTeam = careTeam;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public void tell(Tx tx, PersonId holder, PersonId by, NoticeKind kind, String link) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    Set<PersonId> told = new LinkedHashSet<>();
    told.add(holder);
    for (Grant grant : grants.listOfHolder(tx, holder)) {
      if (grant.opens(Scope.VIEW_BUDGET, today)) {
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
    if (FOR_COORDINATORS.contains(kind)) {
      Optional<AccountId> own = accounts.findByPerson(tx, by);
      for (AccountId account : accounts.listWithRole(tx, Role.COORDINATOR)) {
        if (!own.equals(Optional.of(account))) {
          notices.tell(tx, account, kind, "/budgets/waiting");
        }
      }
    }
  }
}
