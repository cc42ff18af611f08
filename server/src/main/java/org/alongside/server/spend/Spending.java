package org.alongside.server.spend;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendHistory;
import org.alongside.core.spend.SpendRevision;
import org.alongside.core.spend.SpendSums;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.SpendMerge;
import org.alongside.core.sync.SpendPatch;
import org.alongside.server.access.Refused;
import org.alongside.server.budgets.SpendSource;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.identity.People;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of what holders spent. An entry is recorded under an id that its maker chose, may be
 * amended or withdrawn, and is never deleted: every value that it had stays in its history.
 *
 * <p>Whoever calls has made sure that the caller may; the ledger makes sure that the entry is one
 * of that holder's.
 */
public final class Spending implements SpendSource {
  private final SqlSpends spends = new SqlSpends();
  private final Clock clock;
  private final Feed feed;
  private final People people;

  public Spending(Clock clock, Feed feed, People people) {
    this.clock = clock;
    this.feed = feed;
    this.people = people;
  }

  /**
   * Records an entry. The same again changes nothing.
   *
   * @param claimedAt when it was made, by the clock of the device
   */
  public SpendOutcome record(
      Tx tx, PersonId by, PersonId holder, SpendEntryId id, SpendBody body, Instant claimedAt) {
    if (!people.isHolder(tx, holder)) {
      return new SpendOutcome.Refused(SpendRefusal.ABSENT);
    }
    Instant now = now();
    SpendEntry entry = SpendEntry.recorded(id, holder, body, by, now);
    if (!spends.insert(tx, entry)) {
      return again(tx, holder, id, body);
    }
    keep(tx, entry, by, now, claimedAt);
    return new SpendOutcome.Stored(entry);
  }

  private SpendOutcome again(Tx tx, PersonId holder, SpendEntryId id, SpendBody body) {
    Optional<SpendEntry> before = find(tx, holder, id);
    if (before.isEmpty()) {
      return new SpendOutcome.Refused(SpendRefusal.ABSENT);
    }
    SpendEntry entry = before.get();
    boolean same =
        entry.body().equals(body)
            || (entry.revision() > 1
                && spends.getHistory(tx, id).getRevision(1).body().equals(body));
    return same
        ? new SpendOutcome.Unchanged(entry)
        : new SpendOutcome.Refused(SpendRefusal.OTHER_BODY);
  }

  /**
   * Changes fields of an entry; where somebody else changed one meanwhile, this later value counts
   * and the other stays in the history.
   *
   * @param base the revision that the person saw
   */
  public SpendOutcome amend(
      Tx tx,
      PersonId by,
      PersonId holder,
      SpendEntryId id,
      long base,
      SpendPatch patch,
      Instant claimedAt) {
    tx.serialise("spend " + id);
    Optional<SpendEntry> found = find(tx, holder, id);
    if (found.isEmpty()) {
      return new SpendOutcome.Refused(SpendRefusal.ABSENT);
    }
    SpendEntry entry = found.get();
    if (!entry.counts()) {
      return new SpendOutcome.Refused(SpendRefusal.WITHDRAWN);
    }
    if (base > entry.revision()) {
      return new SpendOutcome.Refused(SpendRefusal.REVISION_UNKNOWN);
    }
    SpendMerge merge;
    try {
      merge = SpendMerge.of(bodyAt(tx, entry, base), entry.body(), patch);
    } catch (IllegalArgumentException inconsistent) {
      return new SpendOutcome.Refused(SpendRefusal.INCONSISTENT);
    }
    return store(tx, by, entry, merge, claimedAt);
  }

  private SpendOutcome store(
      Tx tx, PersonId by, SpendEntry entry, SpendMerge merge, Instant claimedAt) {
    if (merge.outcome() == OperationOutcome.DUPLICATE) {
      return new SpendOutcome.Unchanged(entry);
    }
    SpendEntry amended = change(tx, entry.amended(merge.body()), by, claimedAt);
    return merge.outcome() == OperationOutcome.MERGED
        ? new SpendOutcome.Merged(amended)
        : new SpendOutcome.Stored(amended);
  }

  /** Takes an entry back: it is kept and no longer counted. */
  public SpendOutcome withdraw(
      Tx tx, PersonId by, PersonId holder, SpendEntryId id, Instant claimedAt) {
    tx.serialise("spend " + id);
    Optional<SpendEntry> found = find(tx, holder, id);
    if (found.isEmpty()) {
      return new SpendOutcome.Refused(SpendRefusal.ABSENT);
    }
    SpendEntry entry = found.get();
    return entry.counts()
        ? new SpendOutcome.Stored(change(tx, entry.withdrawn(), by, claimedAt))
        : new SpendOutcome.Unchanged(entry);
  }

  private SpendBody bodyAt(Tx tx, SpendEntry entry, long revision) {
    return revision == entry.revision()
        ? entry.body()
        : spends.getHistory(tx, entry.id()).getRevision(revision).body();
  }

  private SpendEntry change(Tx tx, SpendEntry entry, PersonId by, Instant claimedAt) {
    keep(tx, entry, by, now(), claimedAt);
    spends.update(tx, entry);
    return entry;
  }

  private void keep(Tx tx, SpendEntry entry, PersonId by, Instant now, Instant claimedAt) {
    spends.insert(
        tx,
        entry.id(),
        new SpendRevision(entry.revision(), entry.body(), entry.state(), by, now, claimedAt));
    feed.append(tx, FeedScope.holder(entry.holder()), "spend", entry.id().toString());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The entry with this id, if it is one of this holder's. */
  public Optional<SpendEntry> find(Tx tx, PersonId holder, SpendEntryId id) {
    return spends.find(tx, id).filter(entry -> entry.holder().equals(holder));
  }

  /**
   * The entry with this id.
   *
   * @throws Refused when it is not one of this holder's
   */
  public SpendEntry getEntry(Tx tx, PersonId holder, SpendEntryId id) {
    return find(tx, holder, id).orElseThrow(Refused::new);
  }

  /**
   * Everything that was ever said about an entry.
   *
   * @throws Refused when it is not one of this holder's
   */
  public SpendHistory getHistory(Tx tx, PersonId holder, SpendEntryId id) {
    getEntry(tx, holder, id);
    return spends.getHistory(tx, id);
  }

  /** A page of a holder's entries, newest day first, withdrawn ones too. */
  public List<SpendEntry> list(Tx tx, PersonId holder, @Nullable SpendPlace after, int most) {
    return spends.listNewest(tx, holder, after, most);
  }

  /** A page of the payments that count and have no receipt, newest day first. */
  public List<SpendEntry> listWithoutReceipt(
      Tx tx, PersonId holder, @Nullable SpendPlace after, int most) {
    return spends.listWithoutReceipt(tx, holder, after, most);
  }

  /** The payments of these days, both included, that count and have no receipt. */
  public List<SpendEntryId> listWithoutReceipt(
      Tx tx, PersonId holder, LocalDate from, LocalDate until) {
    return spends.listWithoutReceipt(tx, holder, from, until);
  }

  /** How many payments count and have no receipt. */
  public long countWithoutReceipt(Tx tx, PersonId holder) {
    return spends.countWithoutReceipt(tx, holder);
  }

  /** Those of these entries that are this holder's, in no order. */
  public List<SpendEntry> listById(Tx tx, PersonId holder, Collection<SpendEntryId> ids) {
    return spends.listById(tx, holder, ids);
  }

  /**
   * A page of a holder's entries in the order of their ids, for a copy of all of them.
   *
   * @param after the id, as text, at which the page before ended; empty for the first
   */
  public List<SpendEntry> listAll(Tx tx, PersonId holder, String after, int most) {
    return spends.listAfter(tx, holder, after, most);
  }

  @Override
  public List<SpendEntry> listCounted(Tx tx, PersonId holder, BudgetPeriod period) {
    return spends.listCounted(tx, holder, period.startOn(), period.endOn());
  }

  @Override
  public SpendSums getSums(Tx tx, PersonId holder, BudgetPeriod period, Money zero) {
    return spends.getSums(tx, holder, period, zero);
  }

  /**
   * What was spent in each month of this span, less refunds; a month without an entry is left out.
   */
  public Map<YearMonth, Money> sumMonths(Tx tx, PersonId holder, YearMonth from, YearMonth until) {
    return spends.sumMonths(tx, holder, from, until);
  }

  /** Whom this holder paid, the latest first. */
  public List<String> listPayees(Tx tx, PersonId holder, int most) {
    return spends.listPayees(tx, holder, most);
  }

  /** Which of these holders have written down a spend. */
  public Set<PersonId> listWithSpend(Tx tx, Collection<PersonId> holders) {
    if (holders.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery("select distinct holder_id from spend_entry where holder_id in (<ids>)")
        .bindList("ids", InList.of(holders))
        .map((row, context) -> PersonId.parse(row.getString("holder_id")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
