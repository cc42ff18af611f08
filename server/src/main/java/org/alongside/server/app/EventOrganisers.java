package org.alongside.server.app;

import java.util.List;
import java.util.Set;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Accounts;
import org.alongside.server.moderation.Organisers;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/** Those who announce events: coordinators and editors, as the matrix says. */
final class EventOrganisers implements Organisers {
  private static final List<Role> ROLES = List.of(Role.COORDINATOR, Role.EDITOR);

  private final Accounts accounts;
  private final Notices notices;

  EventOrganisers(Accounts accounts, Notices notices) {
    this.accounts = accounts;
    this.notices = notices;
  }

  @Override
  public boolean has(Tx tx, MemberId member) {
    return accounts
        .findByMember(tx, member)
        .map(account -> Set.copyOf(accounts.roles(tx, account)))
        .filter(roles -> ROLES.stream().anyMatch(roles::contains))
        .isPresent();
  }

  @Override
  public void tell(Tx tx) {
    ROLES.stream()
        .flatMap(role -> accounts.listWithRole(tx, role).stream())
        .distinct()
        .forEach(account -> notices.tell(tx, account, NoticeKind.EVENT_DECIDED, "/reports"));
  }
}
