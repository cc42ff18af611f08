package org.alongside.server.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.account.AccountItem;
import org.alongside.core.account.AccountItemId;
import org.alongside.core.account.AccountItemKind;
import org.alongside.core.account.AccountItemState;
import org.alongside.core.bank.BalanceChain;
import org.alongside.core.bank.Match;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.accounts.Accounting;
import org.alongside.server.db.Tx;
import org.alongside.server.spend.SpendOutcome;
import org.alongside.server.spend.Spending;
import org.jspecify.annotations.Nullable;

/** Brings the lines of a statement in, all at once, and takes them out again. */
final class BringingIn {
  private final Clock clock;
  private final Random random;
  private final Accounting accounting;
  private final Spending spending;
  private final SqlBrought storage;

  BringingIn(
      Clock clock, Random random, Accounting accounting, Spending spending, SqlBrought storage) {
    this.clock = clock;
    this.random = random;
    this.accounting = accounting;
    this.spending = spending;
    this.storage = storage;
  }

  /** Does what a proposal says. */
  Brought bringIn(Tx tx, PersonId by, Waiting waiting, StatementRead read, Proposal proposal) {
    PersonId holder = waiting.holder();
    List<KnownLine> lines = new ArrayList<>();
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (int place = 0; place < proposal.lines().size(); place++) {
      ProposedLine line = proposal.lines().get(place);
      LocalDate on = line.what().on();
      first = on.isBefore(first) ? on : first;
      last = on.isAfter(last) ? on : last;
      if (line.deed() != Deed.KNOWN) {
        lines.add(
            new KnownLine(
                waiting.id(),
                place,
                line.what(),
                proposal.prints().get(place),
                line.deed(),
                target(tx, by, holder, line)));
      }
    }
    Brought brought =
        new Brought(
            waiting.id(),
            holder,
            waiting.bank(),
            lines.size(),
            first,
            last,
            closing(tx, by, holder, read),
            by,
            now(),
            Optional.empty());
    storage.insert(tx, brought, lines);
    return brought;
  }

  private @Nullable UUID target(Tx tx, PersonId by, PersonId holder, ProposedLine line) {
    Match match = line.match();
    SpendBody body = line.body();
    if (match != null || body == null) {
      return match == null ? null : match.item().id();
    }
    SpendEntryId id = SpendEntryId.of(Uuids.next(clock.instant(), random));
    SpendOutcome outcome = spending.record(tx, by, holder, id, body, now());
    if (outcome.findEntry().isEmpty()) {
      throw new IllegalStateException("the ledger refuses a line of a bank: " + outcome);
    }
    return id.value();
  }

  /** Writes down what the bank says is there, if it says so and nobody wrote the same before. */
  private @Nullable UUID closing(Tx tx, PersonId by, PersonId holder, StatementRead read) {
    Optional<BalanceChain> chain = BalanceChain.of(read.said());
    boolean said =
        chain.isPresent()
            && accounting.list(tx, holder).stream()
                .noneMatch(
                    item ->
                        item.counts()
                            && item.kind() == AccountItemKind.BANK
                            && item.on().equals(chain.get().last()));
    if (!said) {
      return null;
    }
    UUID id = Uuids.next(clock.instant(), random);
    accounting.add(
        tx,
        by,
        holder,
        new AccountItem(
            AccountItemId.of(id),
            AccountItemKind.BANK,
            chain.get().closing(),
            chain.get().last(),
            null,
            AccountItemState.COUNTS,
            1));
    return id;
  }

  /**
   * Takes a statement out again: what it wrote down no longer counts, and its lines are known no
   * longer. A payment that was changed since is kept, and so is its line.
   */
  void undo(Tx tx, PersonId by, Brought brought) {
    for (KnownLine line : storage.listLines(tx, brought.id())) {
      if (!isChanged(tx, brought.holder(), line)) {
        UUID target = line.target();
        if (line.deed() == Deed.ADDED && target != null) {
          spending.withdraw(tx, by, brought.holder(), SpendEntryId.of(target), now());
        }
        storage.deleteLine(tx, line);
      }
    }
    UUID closing = brought.closingItem();
    if (closing != null) {
      AccountItem item = accounting.getItem(tx, brought.holder(), AccountItemId.of(closing));
      if (item.revision() == 1) {
        accounting.move(tx, by, brought.holder(), item.id(), AccountItemState.WITHDRAWN);
      }
    }
    storage.markUndone(tx, brought.id(), by, now());
  }

  /** Whether somebody changed the payment that this line wrote down. */
  boolean isChanged(Tx tx, PersonId holder, KnownLine line) {
    UUID target = line.target();
    return line.deed() == Deed.ADDED
        && target != null
        && spending
            .find(tx, holder, SpendEntryId.of(target))
            .filter(SpendEntry::counts)
            .filter(entry -> entry.revision() > 1)
            .isPresent();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
