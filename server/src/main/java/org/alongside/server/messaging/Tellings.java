package org.alongside.server.messaging;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.alongside.core.conversation.Message;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Scope;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Grants;
import org.alongside.server.identity.Person;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/** Who is told of a new message: the other side, and whoever else the holder lets read along. */
public final class Tellings {
  private final Notices notices;
  private final Grants grants;
  private final Workers workers;

  public Tellings(Notices notices, Grants grants, Workers workers) {
    this.notices = notices;
    this.grants = grants;
    this.workers = workers;
  }

  /** Tells everybody who is to know of a message but its author. */
  void ofMessage(Tx tx, PersonId holder, Seat author, Message message) {
    Set<PersonId> told = new LinkedHashSet<>();
    if (author.side() == Seat.Side.HOLDER) {
      workers.findWhoAnswers(tx, holder).map(Person::id).ifPresent(told::add);
    }
    told.add(holder);
    if (Seat.ACTING_FOR.sees(message.body().visibility())) {
      LocalDate today = workers.today();
      for (Grant grant : grants.listOfHolder(tx, holder)) {
        if (grant.isActive(today) && grant.scopes().contains(Scope.MESSAGES)) {
          told.add(grant.person());
        }
      }
    }
    told.remove(message.author());
    told.forEach(person -> notices.tell(tx, person, NoticeKind.NEW_MESSAGE, link(holder)));
  }

  /** Somebody has read: what told them of it is done with. */
  void read(Tx tx, PersonId reader, PersonId holder) {
    notices.markRead(tx, reader, link(holder));
  }

  static String link(PersonId holder) {
    return "/holders/" + holder + "/messages";
  }
}
