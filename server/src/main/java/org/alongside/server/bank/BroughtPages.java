package org.alongside.server.bank;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.bank.BankLine;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.accounts.Accounting;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.alongside.server.spend.Spending;
import org.jspecify.annotations.Nullable;

/** A statement that was brought in, what its lines became, and taking it out again. */
public final class BroughtPages {
  private static final String TEMPLATE = "bank/brought.jte";

  private final BankStatements statements;
  private final Spending spending;
  private final Accounting accounting;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final StatementGate gate;
  private final StatementWords said;
  private final Words words = Words.english();

  public BroughtPages(
      BankStatements statements,
      Spending spending,
      Accounting accounting,
      People people,
      Access access,
      Frames frames,
      Clock clock) {
    this.statements = statements;
    this.spending = spending;
    this.accounting = accounting;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.gate = new StatementGate(statements, access);
    this.said = new StatementWords(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    String path = StatementPaths.brought(":holder", ":brought");
    routes.get(path).opens(Action.READ, Asset.BANK_STATEMENT, holder).with(this::show);
    routes.post(path + "/undo").opens(Action.WRITE, Asset.BANK_STATEMENT, holder).with(this::undo);
  }

  private Brought get(Tx tx, Ask ask) {
    return statements
        .findBrought(tx, gate.enter(tx, ask), ask.id("brought"))
        .orElseThrow(Refused::new);
  }

  private Reply undo(Tx tx, Ask ask) {
    Brought brought = get(tx, ask);
    statements.undo(tx, ask.caller().getPerson(), brought.holder(), brought.id());
    return Reply.seeOther(
        StatementPaths.brought(brought.holder(), brought.id()) + "?done=bank.undone");
  }

  private Reply show(Tx tx, Ask ask) {
    Brought brought = get(tx, ask);
    PersonId holder = brought.holder();
    List<KnownLine> lines = statements.listLines(tx, brought);
    Map<UUID, SpendEntry> entries = entries(tx, holder, lines);
    List<KnownLine> changed = statements.listChanged(tx, brought);
    boolean stands = brought.undone().isEmpty();
    String heading = said.title(brought);
    return Reply.page(
        TEMPLATE,
        new BroughtPage(
            frames.frame(tx, ask, heading),
            heading,
            new Link(words.say("bank.back"), StatementPaths.desk(holder)),
            rows(tx, brought, lines),
            stands ? next(tx, holder, lines) : List.of(),
            words.say(stands ? "bank.would-keep" : "bank.kept"),
            changed.stream().map(line -> entryLink(holder, line, entries)).toList(),
            lines.stream().map(line -> line(holder, line, entries)).toList(),
            stands ? StatementPaths.brought(holder, brought.id()) + "/undo" : null));
  }

  private Map<UUID, SpendEntry> entries(Tx tx, PersonId holder, List<KnownLine> lines) {
    List<SpendEntryId> ids = new ArrayList<>();
    for (KnownLine line : lines) {
      UUID target = line.target();
      if (target != null) {
        ids.add(SpendEntryId.of(target));
      }
    }
    Map<UUID, SpendEntry> entries = new HashMap<>();
    spending.listById(tx, holder, ids).forEach(entry -> entries.put(entry.id().value(), entry));
    return entries;
  }

  private List<SummaryRow> rows(Tx tx, Brought brought, List<KnownLine> lines) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(
        SummaryRow.of(
            words.say("bank.row.brought"),
            words.say(
                "bank.by",
                people.findName(tx, brought.by()).orElse(""),
                dates.when(brought.at()))));
    Optional<Brought.Undone> undone = brought.undone();
    if (undone.isPresent()) {
      rows.add(
          SummaryRow.of(
              words.say("bank.row.undone"),
              words.say(
                  "bank.by",
                  people.findName(tx, undone.get().by()).orElse(""),
                  dates.when(undone.get().at()))));
    } else {
      for (Deed deed : List.of(Deed.MATCHED, Deed.ADDED, Deed.LEFT_OUT)) {
        long count = lines.stream().filter(line -> line.deed() == deed).count();
        rows.add(
            SummaryRow.of(words.say("bank.row." + deed.code()), words.say("bank.lines", count)));
      }
    }
    return rows;
  }

  /** Where the account can be set beside the bank now, or what is missing for it. */
  private List<Link> next(Tx tx, PersonId holder, List<KnownLine> lines) {
    String account = StatementPaths.account(holder);
    if (accounting.findStanding(tx, holder).isPresent()) {
      return List.of(new Link(words.say("bank.next-check"), account + "/check"));
    }
    String opening =
        lines.stream()
            .map(KnownLine::what)
            .min((one, other) -> one.on().compareTo(other.on()))
            .map(line -> "&on=" + line.on() + openingBefore(line))
            .orElse("");
    return List.of(
        new Link(words.say("bank.next-opening"), account + "/new?kind=opening" + opening));
  }

  private static String openingBefore(BankLine line) {
    return line.findBalance()
        .map(balance -> balance.minus(line.amount()))
        .filter(before -> !before.isNegative())
        .map(before -> "&amount=" + EnglishMoney.exact(before).replaceAll("[£,]", ""))
        .orElse("");
  }

  private BroughtPage.Line line(PersonId holder, KnownLine line, Map<UUID, SpendEntry> entries) {
    BankLine what = line.what();
    String key = line.deed() == Deed.LEFT_OUT && what.isIn() ? "other-in" : line.deed().code();
    return new BroughtPage.Line(
        words.say("bank.line-title", dates.shortDate(what.on()), said.amount(what.amount())),
        what.words(),
        words.say("bank.became." + key),
        line.target() != null && entries.containsKey(line.target())
            ? entryLink(holder, line, entries)
            : null);
  }

  private Link entryLink(PersonId holder, KnownLine line, Map<UUID, SpendEntry> entries) {
    UUID target = line.target();
    @Nullable SpendEntry entry = target == null ? null : entries.get(target);
    return entry == null
        ? new Link(said.line(line.what()), StatementPaths.desk(holder))
        : new Link(
            words.say(
                "bank.entry",
                EnglishMoney.exact(entry.body().amount()),
                entry.body().payee(),
                dates.shortDate(entry.body().spentOn())),
            StatementPaths.entry(holder, entry.id()));
  }
}
