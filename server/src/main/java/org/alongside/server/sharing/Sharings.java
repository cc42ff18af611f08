package org.alongside.server.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sharing.SchemeNeed;
import org.alongside.core.sharing.SchemeNeeds;
import org.alongside.core.sharing.ShareChange;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;
import org.alongside.core.sharing.Sharing;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.People;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/**
 * How much others see of the spending: what holders choose, and what the scheme needs at least.
 * Whoever calls has made sure that the caller may.
 */
public final class Sharings {
  private final SqlSharing storage = new SqlSharing();
  private final People people;
  private final Notices notices;
  private final Clock clock;

  public Sharings(People people, Notices notices, Clock clock) {
    this.people = people;
    this.notices = notices;
    this.clock = clock;
  }

  /** What this holder shares with whom. */
  public Sharing getSharing(Tx tx, PersonId holder) {
    return new Sharing(storage.getChosen(tx, holder), getNeeds(tx));
  }

  /** What this reader sees of this holder's spending today; the one answer for all who ask. */
  public ShareLevel levelNow(Tx tx, PersonId holder, ShareReader reader) {
    return getSharing(tx, holder).levelOn(reader, today());
  }

  /** What the scheme said it needs. */
  public SchemeNeeds getNeeds(Tx tx) {
    return new SchemeNeeds(storage.listNeeds(tx));
  }

  /**
   * Chooses what a reader sees from now on. The same again changes nothing.
   *
   * @param by the holder, or who represents them: then the holder is told
   * @throws IllegalArgumentException when the scheme needs more
   */
  public void choose(Tx tx, PersonId by, PersonId holder, ShareReader reader, ShareLevel level) {
    tx.serialise("sharing " + holder);
    Sharing sharing = getSharing(tx, holder);
    ShareChange change = sharing.change(reader, level, today());
    if (change.isNone() && sharing.chosenFor(reader) == level) {
      return;
    }
    storage.insertChoice(
        tx, holder, reader, level, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (!by.equals(holder)) {
      notices.tell(tx, holder, NoticeKind.SHARING_CHANGED, "/holders/" + holder + "/sharing");
    }
  }

  List<SharingChoice> listChoices(Tx tx, PersonId holder) {
    return storage.listChoices(tx, holder);
  }

  /**
   * Announces what the scheme needs, and tells every holder when it is more than now.
   *
   * @return the first day from which it could hold, if that is later than asked for; then nothing
   *     is announced
   */
  public Optional<LocalDate> announce(
      Tx tx, PersonId by, ShareReader reader, ShareLevel level, LocalDate from, String reason) {
    tx.serialise("sharing needs");
    SchemeNeeds needs = getNeeds(tx);
    LocalDate first = needs.firstDay(reader, level, today());
    if (from.isBefore(first)) {
      return Optional.of(first);
    }
    storage.insertNeed(tx, new SchemeNeed(reader, level, reason, today(), from), by);
    if (!needs.leastOn(reader, today()).shows(level)) {
      people
          .listHolders(tx)
          .forEach(
              holder ->
                  notices.tell(
                      tx,
                      holder.id(),
                      NoticeKind.SHARING_NEED,
                      "/holders/" + holder.id() + "/sharing"));
    }
    return Optional.empty();
  }

  /** Which of these people chose something or shared a statement. */
  public Set<PersonId> listWithChoice(Tx tx, Collection<PersonId> of) {
    return storage.listWithChoice(tx, of);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(Access.ENGLAND));
  }
}
