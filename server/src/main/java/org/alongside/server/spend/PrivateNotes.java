package org.alongside.server.spend;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.PrivateNote;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;

/**
 * What holders write beside their entries for nobody but themselves. Kept apart from the ledger, so
 * that no statement, export or answer about an entry can carry it. What is taken away is gone: it
 * was nobody's record.
 *
 * <p>Whoever calls has made sure that the caller is the holder.
 */
public final class PrivateNotes {
  private final SqlPrivateNotes notes = new SqlPrivateNotes();
  private final Clock clock;
  private final Feed feed;
  private final Spending spending;

  public PrivateNotes(Clock clock, Feed feed, Spending spending) {
    this.clock = clock;
    this.feed = feed;
    this.spending = spending;
  }

  /** The note beside an entry of this holder's, an emptied one too. */
  public Optional<PrivateNote> find(Tx tx, PersonId holder, SpendEntryId entry) {
    return notes.find(tx, entry).filter(note -> note.holder().equals(holder));
  }

  /** The notes of a holder that something stands in, the latest first. */
  List<PrivateNote> listNewest(Tx tx, PersonId holder, int most) {
    return notes.listNewest(tx, holder, most);
  }

  /** A page of a holder's notes in the order of their entries, for a copy of all of them. */
  public List<PrivateNote> listAll(Tx tx, PersonId holder, String after, int most) {
    return notes.listAfter(tx, holder, after, most);
  }

  /** Those of these entries' notes that are this holder's. */
  public List<PrivateNote> listById(Tx tx, PersonId holder, Collection<SpendEntryId> entries) {
    return notes.listById(tx, holder, entries);
  }

  /**
   * Writes a note; an empty text takes it away. The same again changes nothing.
   *
   * @param text as {@link PrivateNote#TEXT} keeps it
   * @throws Refused when the entry is not one of this holder's
   */
  public PrivateNote write(Tx tx, PersonId holder, SpendEntryId entry, String text) {
    spending.getEntry(tx, holder, entry);
    tx.serialise("private note " + entry);
    Optional<PrivateNote> before = find(tx, holder, entry);
    if (before.map(PrivateNote::text).orElse("").equals(text) && before.isPresent()) {
      return before.get();
    }
    PrivateNote note =
        new PrivateNote(
            entry,
            holder,
            text,
            before.map(PrivateNote::revision).orElse(0L) + 1,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    notes.keep(tx, note);
    feed.append(tx, FeedScope.holder(holder), "private-note", entry.toString());
    return note;
  }
}
