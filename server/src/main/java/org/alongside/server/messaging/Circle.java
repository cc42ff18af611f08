package org.alongside.server.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.Scope;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.Grants;
import org.alongside.server.identity.People;
import org.alongside.server.identity.Person;

/** Whose conversations are open to somebody now, and what is new in them. */
public final class Circle {
  private final People people;
  private final Grants grants;
  private final CareTeam careTeam;
  private final Workers workers;
  private final SqlConversations conversations = new SqlConversations();
  private final SqlMessages messages;

  /** Reads for {@code workers} what the other use cases keep. */
  public Circle(
      People people,
      Grants grants,
      CareTeam careTeam,
      Workers workers,
      org.alongside.server.attachments.Attachments attachments) {
    this.people = people;
    this.grants = grants;
    this.careTeam = careTeam;
    this.workers = workers;
    this.messages = new SqlMessages(attachments);
  }

  /** The holders whose conversation is open to the caller today, and from which seat; own first. */
  Map<PersonId, Seat> seats(Tx tx, Caller caller) {
    PersonId person = caller.getPerson();
    Map<PersonId, Seat> seats = new LinkedHashMap<>();
    if (people.isHolder(tx, person)) {
      seats.put(person, Seat.HOLDER);
    }
    if (caller.has(Role.WORKER)) {
      holders(tx, person).forEach(holder -> seats.putIfAbsent(holder.id(), Seat.WORKER));
    }
    for (Grant grant : grants.listOfPerson(tx, person)) {
      if (grant.isActive(workers.today()) && grant.scopes().contains(Scope.MESSAGES)) {
        seats.putIfAbsent(grant.holder(), Seat.ACTING_FOR);
      }
    }
    return seats;
  }

  /** The holders of a worker today: their own by name, then those they cover for. */
  List<Person> holders(Tx tx, PersonId worker) {
    Set<Person> holders =
        new java.util.LinkedHashSet<>(careTeam.listNamedHolders(tx, worker, workers.today()));
    holders.addAll(careTeam.listCoveredHolders(tx, worker, workers.today()));
    return List.copyOf(holders);
  }

  /** What has begun of these, what is due first at the head. */
  List<Conversation> list(Tx tx, Map<PersonId, Seat> seats) {
    return conversations.listOf(tx, seats.keySet());
  }

  /** How many messages are new to this person in each conversation that has any. */
  Map<PersonId, Long> countNew(Tx tx, PersonId person, Map<PersonId, Seat> seats) {
    Map<PersonId, Long> counts = new LinkedHashMap<>();
    for (Seat seat : Seat.values()) {
      List<ConversationId> among = new ArrayList<>();
      seats.forEach(
          (holder, from) -> {
            if (from == seat) {
              among.add(ConversationId.of(holder.value()));
            }
          });
      messages
          .countNew(tx, person, seat, among)
          .forEach((id, count) -> counts.put(PersonId.of(id.value()), count));
    }
    return counts;
  }

  /** How many messages are new to the caller in all. */
  public long countUnread(Tx tx, Caller caller) {
    return countNew(tx, caller.getPerson(), seats(tx, caller)).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
