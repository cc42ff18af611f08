package org.alongside.server.bank;

import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.account.AccountItem;
import org.alongside.core.account.AccountStanding;
import org.alongside.core.bank.Reconciliation;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.Parsed;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Refused;
import org.alongside.server.accounts.Accounting;
import org.alongside.server.db.Tx;
import org.alongside.server.spend.Agreed;
import org.alongside.server.spend.BankSightings;
import org.alongside.server.spend.Spending;

/**
 * The bank statements of a holder's account. A file waits until somebody who may has looked at its
 * lines; then it is brought in as a whole, once, and can be taken out again as a whole.
 *
 * <p>Whoever calls has made sure that the caller may.
 */
public final class BankStatements implements BankSightings {
  private static final Duration KEPT = Duration.ofDays(14);

  private final Clock clock;
  private final Random random;
  private final Accounting accounting;
  private final Proposing proposing;
  private final BringingIn bringing;
  private final SqlWaiting waiting = new SqlWaiting();
  private final SqlBrought brought = new SqlBrought();

  public BankStatements(
      Clock clock, Random random, Accounting accounting, Spending spending, Agreed agreed) {
    this.clock = clock;
    this.random = random;
    this.accounting = accounting;
    this.proposing = new Proposing(accounting, spending, agreed, brought);
    this.bringing = new BringingIn(clock, random, accounting, spending, brought);
  }

  /** Keeps a file to look at. Its columns are known if its bank is, or if somebody said once. */
  Waiting send(Tx tx, PersonId by, PersonId holder, byte[] content, StatementFile file) {
    Optional<SqlWaiting.Saved> saved = waiting.findMapping(tx, holder, file.key());
    Waiting sent =
        new Waiting(
            Uuids.next(clock.instant(), random),
            holder,
            Buffer.buffer(content),
            saved
                .map(SqlWaiting.Saved::mapping)
                .or(() -> ColumnMapping.find(file.headings()))
                .orElse(null),
            saved.map(SqlWaiting.Saved::bank).orElse(""),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    waiting.insert(tx, sent, by);
    return sent;
  }

  Optional<Waiting> findWaiting(Tx tx, PersonId holder, UUID id) {
    return waiting.find(tx, holder, id);
  }

  List<SqlWaiting.Head> listWaiting(Tx tx, PersonId holder) {
    return waiting.list(tx, holder);
  }

  /** Says which column holds what, for this file and for all with its headings. */
  void map(Tx tx, Waiting file, ColumnMapping mapping, String bank) {
    waiting.setMapping(tx, file.id(), mapping, bank);
    waiting.saveMapping(tx, file.holder(), file.file().key(), new SqlWaiting.Saved(bank, mapping));
  }

  void drop(Tx tx, Waiting file) {
    waiting.delete(tx, file.id());
  }

  /** Drops files that nobody brought in within two weeks; run by the clock. */
  public int dropOld(Tx tx) {
    return waiting.deleteOld(tx, clock.instant().minus(KEPT));
  }

  /** Which of these holders have sent a bank statement. */
  public Set<PersonId> listWithStatement(Tx tx, Collection<PersonId> holders) {
    return brought.listWithStatement(tx, holders);
  }

  /** The lines of a file whose columns are known. */
  StatementRead read(Waiting file, ColumnMapping mapping) {
    return StatementReader.read(file.file(), mapping, today());
  }

  Proposal propose(Tx tx, Waiting file, StatementRead read) {
    return proposing.propose(tx, file.holder(), read, waiting.listChoices(tx, file.id()), today());
  }

  void choose(Tx tx, Waiting file, LineChoice choice) {
    waiting.choose(tx, file.id(), choice);
  }

  /**
   * Brings a statement in as it was seen. Pressing twice brings it in once.
   *
   * @param seal of the proposal that was seen
   * @return what was brought in; nothing when it would be something else by now
   * @throws Refused when it waits no longer, and was not brought in
   */
  Optional<Brought> bringIn(Tx tx, PersonId by, PersonId holder, UUID id, String seal) {
    tx.serialise("bank " + holder);
    Optional<Brought> before = brought.find(tx, holder, id);
    if (before.isPresent()) {
      return before;
    }
    Waiting file = findWaiting(tx, holder, id).orElseThrow(Refused::new);
    ColumnMapping mapping = file.mapping();
    if (mapping == null) {
      return Optional.empty();
    }
    StatementRead read = read(file, mapping);
    Proposal proposal = propose(tx, file, read);
    if (!read.problems().isEmpty() || !proposal.hasNew() || !proposal.seal().equals(seal)) {
      return Optional.empty();
    }
    Brought done = bringing.bringIn(tx, by, file, read, proposal);
    waiting.delete(tx, id);
    return Optional.of(done);
  }

  Optional<Brought> findBrought(Tx tx, PersonId holder, UUID id) {
    return brought.find(tx, holder, id);
  }

  List<Brought> listBrought(Tx tx, PersonId holder) {
    return brought.list(tx, holder);
  }

  List<KnownLine> listLines(Tx tx, Brought statement) {
    return brought.listLines(tx, statement.id());
  }

  /** The lines whose payment somebody changed since, and which undoing would keep. */
  List<KnownLine> listChanged(Tx tx, Brought statement) {
    return listLines(tx, statement).stream()
        .filter(line -> bringing.isChanged(tx, statement.holder(), line))
        .toList();
  }

  /** Takes a statement out again. One that was taken out stays so. */
  void undo(Tx tx, PersonId by, PersonId holder, UUID id) {
    tx.serialise("bank " + holder);
    Brought statement = findBrought(tx, holder, id).orElseThrow(Refused::new);
    if (statement.undone().isEmpty()) {
      bringing.undo(tx, by, statement);
    }
  }

  @Override
  public Map<SpendEntryId, Sighting> find(
      Tx tx, PersonId holder, Collection<SpendEntryId> entries) {
    Map<SpendEntryId, Sighting> seen = new HashMap<>();
    brought
        .findByTarget(tx, holder, entries.stream().map(SpendEntryId::value).toList())
        .forEach(
            (target, line) ->
                seen.put(
                    SpendEntryId.of(target),
                    new Sighting(
                        line.what().on(),
                        line.deed() == Deed.ADDED ? Source.STATEMENT : Source.WRITTEN)));
    return seen;
  }

  /** The account beside its bank; nothing until both the start and a balance are known. */
  Optional<Reconciliation> reconcile(Tx tx, PersonId holder) {
    Optional<AccountStanding> standing = accounting.findStanding(tx, holder);
    Optional<AccountItem> bank = standing.flatMap(AccountStanding::findBank);
    if (standing.isEmpty() || bank.isEmpty()) {
      return Optional.empty();
    }
    AccountItem opening = standing.get().opening();
    LocalDate until = bank.get().on();
    List<Reconciliation.Placed> lines = new ArrayList<>();
    for (KnownLine line : brought.listLines(tx, holder, opening.on(), until)) {
      lines.add(new Reconciliation.Placed(line.what(), line.target()));
    }
    return Optional.of(
        Reconciliation.of(
            opening.on(),
            until,
            opening.amount(),
            bank.get().amount(),
            lines,
            Proposing.items(
                accounting.listMoved(tx, holder, new BudgetPeriod(opening.on(), until)))));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Access.ENGLAND));
  }

  /**
   * Keeps a file, for the demo.
   *
   * @return its id
   * @throws IllegalArgumentException when it is none of a bank that is known
   */
  public UUID keepNow(Tx tx, PersonId by, PersonId holder, byte[] content) {
    return send(tx, by, holder, content, StatementFile.open(content).get()).id();
  }

  /**
   * Brings a file in of which nothing is wrong, for the demo.
   *
   * @throws IllegalArgumentException when something is
   */
  public UUID bringInNow(Tx tx, PersonId by, PersonId holder, byte[] content) {
    Parsed<StatementFile> file = StatementFile.open(content);
    Waiting sent = send(tx, by, holder, content, file.get());
    StatementRead read = read(sent, Objects.requireNonNull(sent.mapping()));
    if (bringIn(tx, by, holder, sent.id(), propose(tx, sent, read).seal()).isEmpty()) {
      throw new IllegalArgumentException("cannot be brought in: " + read.problems());
    }
    return sent.id();
  }
}
