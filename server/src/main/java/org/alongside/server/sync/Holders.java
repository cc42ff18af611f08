package org.alongside.server.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.Grants;
import org.alongside.server.identity.People;
import org.alongside.server.identity.Person;

/**
 * The holders to whom a person stands in some relation today: themselves, those who let them in,
 * and those whose worker they are. What they may see of each is not said here.
 */
public final class Holders {
  private final People people;
  private final Grants grants;
  private final CareTeam careTeam;
  private final Clock clock;

  public Holders(People people, Grants grants, CareTeam careTeam, Clock clock) {
    this.people = people;
    this.grants = grants;
    this.careTeam = careTeam;
    this.clock = clock;
  }

  /** All of them, the person first if they are a holder. */
  List<PersonId> list(Tx tx, PersonId who) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    Set<PersonId> holders = new LinkedHashSet<>();
    if (people.isHolder(tx, who)) {
      holders.add(who);
    }
    for (Grant grant : grants.listOfPerson(tx, who)) {
      if (grant.isActive(today)) {
        holders.add(grant.holder());
      }
    }
    careTeam.listNamedHolders(tx, who, today).stream().map(Person::id).forEach(holders::add);
    careTeam.listCoveredHolders(tx, who, today).stream().map(Person::id).forEach(holders::add);
    return new ArrayList<>(holders);
  }
}
