package org.alongside.server.bank;

import static org.alongside.server.html.EnglishMoney.exact;
import static org.alongside.server.html.EnglishMoney.headline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.account.AccountItem;
import org.alongside.core.account.AccountStanding;
import org.alongside.core.bank.BankLine;
import org.alongside.core.bank.LedgerItem;
import org.alongside.core.bank.Reconciliation;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.accounts.Accounting;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** Sets the account beside its bank, and says what explains a difference. */
public final class CheckPages {
  private static final int MOST_LINES = 100;

  private final BankStatements statements;
  private final Accounting accounting;
  private final Frames frames;
  private final EnglishDates dates;
  private final StatementGate gate;
  private final StatementWords said;
  private final Words words = Words.english();

  public CheckPages(
      BankStatements statements, Accounting accounting, Access access, Frames frames, Clock clock) {
    this.statements = statements;
    this.accounting = accounting;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.gate = new StatementGate(statements, access);
    this.said = new StatementWords(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get(StatementPaths.account(":holder") + "/check")
        .opens(Action.READ, Asset.BANK_STATEMENT, SubjectFinder.holderIn("holder"))
        .with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = gate.enter(tx, ask);
    Optional<AccountStanding> standing = accounting.findStanding(tx, holder);
    Optional<Reconciliation> stands = statements.reconcile(tx, holder);
    String heading = words.say("bank.check");
    String account = StatementPaths.account(holder);
    boolean paidOut = accounting.isPaidOut(tx, holder);
    return Reply.page(
        "bank/check.jte",
        new CheckPage(
            frames.frame(tx, ask, heading),
            heading,
            new Link(words.say("bank.back-account"), account),
            stands.isPresent() ? null : words.say(missing(paidOut, standing.isPresent())),
            stands.isPresent() || !paidOut ? List.of() : first(account, standing.isPresent()),
            stands.map(this::sum).orElse(List.of()),
            stands.map(this::says).orElse(List.of()),
            stands.map(each -> parts(holder, each)).orElse(List.of()),
            stands.map(this::rest).orElse(List.of()),
            stands.isPresent() ? standing.map(this::figure).orElse(null) : null,
            stands.isPresent() ? standing.map(this::yours).orElse(List.of()) : List.of(),
            paidOut
                ? List.of(
                    new Link(words.say("accounts.statements"), StatementPaths.desk(holder)),
                    new Link(words.say("accounts.say-bank"), account + "/new?kind=bank"))
                : List.of()));
  }

  private static String missing(boolean paidOut, boolean opened) {
    if (!paidOut) {
      return "bank.not-paid-out";
    }
    return opened ? "bank.check-no-balance" : "bank.check-no-opening";
  }

  private List<Link> first(String account, boolean opened) {
    return List.of(
        opened
            ? new Link(words.say("accounts.statements"), account + "/statements")
            : new Link(words.say("accounts.begin"), account + "/new?kind=opening"));
  }

  private List<SummaryRow> sum(Reconciliation stands) {
    return List.of(
        SummaryRow.of(
            words.say("bank.check.opening", dates.date(stands.from())), exact(stands.opening())),
        SummaryRow.of(words.say("bank.check.in"), exact(stands.cameIn())),
        SummaryRow.of(words.say("bank.check.out"), exact(stands.wentOut().negate())),
        SummaryRow.of(
            words.say("bank.check.should", dates.date(stands.until())), exact(stands.ledgerSays())),
        SummaryRow.of(words.say("bank.check.bank"), exact(stands.bankSays())));
  }

  private List<String> says(Reconciliation stands) {
    Money difference = stands.difference();
    if (difference.isZero()) {
      return List.of(words.say("bank.check.same"));
    }
    return List.of(
        words.say(
            difference.isNegative() ? "bank.check.less" : "bank.check.more",
            headline(difference.abs())),
        words.say("bank.check.calm"));
  }

  private List<CheckPage.Part> parts(PersonId holder, Reconciliation stands) {
    List<CheckPage.Part> parts = new ArrayList<>();
    Money nothing = Money.zero(stands.opening().currency());
    Money ledger = nothing;
    List<CheckPage.Line> waiting = new ArrayList<>();
    for (LedgerItem item : stands.notInBank()) {
      ledger = ledger.plus(item.amount());
      waiting.add(item(holder, item));
    }
    add(parts, "not-in-bank", ledger, waiting);
    Money bank = nothing;
    List<CheckPage.Line> unknown = new ArrayList<>();
    for (BankLine line : stands.notInLedger()) {
      bank = bank.plus(line.amount());
      unknown.add(new CheckPage.Line(said.line(line), null));
    }
    add(parts, "not-in-ledger", bank, unknown);
    Money apart = nothing;
    List<CheckPage.Line> differing = new ArrayList<>();
    for (Reconciliation.Pair pair : stands.differing()) {
      apart = apart.plus(pair.line().amount()).minus(pair.item().amount());
      differing.add(
          new CheckPage.Line(
              words.say("bank.check.pair", said.line(pair.line()), said.item(pair.item())),
              href(holder, pair.item())));
    }
    add(parts, "differing", apart, differing);
    return parts;
  }

  private void add(List<CheckPage.Part> parts, String code, Money sum, List<CheckPage.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    parts.add(
        new CheckPage.Part(
            words.say("bank.check." + code, lines.size()),
            words.say("bank.check.comes-to", exact(sum)),
            words.say("bank.check." + code + "-lead"),
            lines.subList(0, Math.min(MOST_LINES, lines.size()))));
  }

  private CheckPage.Line item(PersonId holder, LedgerItem item) {
    return new CheckPage.Line(said.item(item), href(holder, item));
  }

  /** A payment of the budget has no page of its own. */
  private static @Nullable String href(PersonId holder, LedgerItem item) {
    return item.payee().isEmpty() ? null : StatementPaths.entry(holder, item.id());
  }

  private List<String> rest(Reconciliation stands) {
    Money rest = stands.unexplained();
    return rest.isZero()
        ? List.of()
        : List.of(
            words.say(
                rest.isNegative() ? "bank.check.rest-less" : "bank.check.rest-more",
                headline(rest.abs())),
            words.say("bank.check.rest-lead", dates.date(stands.from())));
  }

  private MoneyFigure figure(AccountStanding standing) {
    Money yours = standing.yours();
    return yours.isNegative()
        ? new MoneyFigure(
            headline(yours.abs()), words.say("accounts.short"), MoneyFigure.Standing.SHORT)
        : MoneyFigure.of(yours, words.say("accounts.yours"));
  }

  private List<SummaryRow> yours(AccountStanding standing) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.of(words.say("accounts.in-bank"), exact(standing.inAccount())));
    for (AccountItem item : standing.owed()) {
      rows.add(
          SummaryRow.of(
              words.say("accounts.less", words.say("accounts.kind." + item.kind().code())),
              exact(item.amount().negate())));
    }
    rows.add(SummaryRow.of(words.say("accounts.yours-line"), exact(standing.yours())));
    return rows;
  }
}
