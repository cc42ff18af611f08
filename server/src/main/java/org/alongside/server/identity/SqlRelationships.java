package org.alongside.server.identity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Scope;
import org.alongside.server.access.Relationships;
import org.alongside.server.access.Standing;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** What people are to each other, from the grants, assignments and cover of today. */
public final class SqlRelationships implements Relationships {
  private final Grants grants;
  private final CareTeam careTeam;
  private final Organisations organisations;

  public SqlRelationships(Grants grants, CareTeam careTeam, Organisations organisations) {
    this.grants = grants;
    this.careTeam = careTeam;
    this.organisations = organisations;
  }

  @Override
  public Standing standing(Tx tx, PersonId who, PersonId holder, LocalDate on) {
    Set<Relationship> relationships = EnumSet.noneOf(Relationship.class);
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    List<Grant> given =
        grants.listOfPerson(tx, who).stream()
            .filter(grant -> grant.holder().equals(holder))
            .toList();
    for (Grant grant : given) {
      if (grant.isActive(on)) {
        relationships.add(grant.relationship());
        scopes.addAll(grant.scopes());
      }
    }
    Optional<Person> worker = careTeam.findWorker(tx, holder, on);
    if (worker.filter(named -> named.id().equals(who)).isPresent()) {
      relationships.add(Relationship.WORKER);
    }
    if (worker
        .flatMap(named -> careTeam.findCover(tx, named.id(), on))
        .filter(cover -> cover.person().id().equals(who))
        .isPresent()) {
      relationships.add(Relationship.COVERING);
    }
    if (organisations.isFor(tx, who, holder, on)) {
      relationships.add(Relationship.ORGANISATION);
    }
    return new Standing(
        relationships,
        scopes,
        relationships.isEmpty() ? lastEnd(tx, who, holder, given, on) : null);
  }

  private @Nullable LocalDate lastEnd(
      Tx tx, PersonId who, PersonId holder, List<Grant> given, LocalDate on) {
    Stream<LocalDate> ofGrants =
        given.stream()
            .flatMap(
                grant -> {
                  LocalDate ended = grant.endedOn();
                  LocalDate until = grant.until();
                  return Stream.ofNullable(
                      ended != null ? ended : until == null ? null : until.plusDays(1));
                });
    Stream<LocalDate> ofAssignments =
        tx
            .sql()
            .createQuery(
                "select ended_on from assignment where holder_id = :holder and worker_id = :who and ended_on is not null")
            .bind("holder", holder.toString())
            .bind("who", who.toString())
            .map((row, context) -> LocalDate.parse(row.getString("ended_on")))
            .list()
            .stream();
    Stream<LocalDate> ofOrganisation = organisations.findEnd(tx, who, holder).stream();
    return Stream.of(ofGrants, ofAssignments, ofOrganisation)
        .flatMap(each -> each)
        .filter(ended -> !ended.isAfter(on))
        .max(LocalDate::compareTo)
        .orElse(null);
  }
}
