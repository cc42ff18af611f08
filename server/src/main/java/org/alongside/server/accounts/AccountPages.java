package org.alongside.server.accounts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.alongside.core.account.AccountItem;
import org.alongside.core.account.AccountItemId;
import org.alongside.core.account.AccountItemState;
import org.alongside.core.account.AccountStanding;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.accounts.AccountWriter.Changing;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** The page of the account: what should be there, what the bank says, what of it is owed. */
public final class AccountPages {
  private static final int MOST_HISTORY = 100;
  private static final int MOST_GONE = 10;

  private final Accounting accounting;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final AccountWriter writer;
  private final Words words = Words.english();

  public AccountPages(
      Accounting accounting, People people, Access access, Frames frames, Clock clock) {
    this.accounting = accounting;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.writer = new AccountWriter(new EnglishDates(clock));
  }

  /** Declares the routes. Who may see the spending may see the account that it is paid from. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get("/holders/:holder/account").opens(Action.READ, Asset.SPEND, holder).with(this::show);
    routes
        .post("/holders/:holder/account/:item/state")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::move);
  }

  private Reply move(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    AccountItemId id = AccountItemId.of(ask.id("item"));
    accounting.getItem(tx, holder, id);
    Optional<AccountItemState> state = Codes.find(AccountItemState.class, ask.field("state"));
    state.ifPresent(next -> accounting.move(tx, ask.caller().getPerson(), holder, id, next));
    String own = "/holders/" + holder + "/account";
    boolean reads = access.allows(tx, ask.caller(), Action.READ, Asset.SPEND, Subject.of(holder));
    String done = state.map(next -> "?done=accounts." + next.code()).orElse("");
    return Reply.seeOther(reads ? own + done : own + "/new");
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    boolean ownRecord = holder.equals(ask.caller().getPerson());
    boolean mayWrite =
        access.allows(tx, ask.caller(), Action.WRITE, Asset.SPEND, Subject.of(holder));
    String own = "/holders/" + holder + "/account";
    Optional<AccountStanding> standing = accounting.findStanding(tx, holder);
    boolean paidOut = accounting.isPaidOut(tx, holder);
    List<ItemRevision> revisions = accounting.listRevisions(tx, holder, MOST_HISTORY);
    return Reply.page(
        "accounts/show.jte",
        new AccountPage(
            frames.frame(
                tx,
                ask,
                ownRecord ? words.say("accounts.title") : words.say("accounts.title-of", name)),
            new Link(words.say("accounts.back"), "/holders/" + holder + "/budget"),
            ownRecord ? null : words.say("budgets.about-other", name),
            standing.isPresent()
                ? null
                : words.say(paidOut ? "accounts.none" : "accounts.not-paid-out"),
            standing.map(writer::figure).orElse(null),
            standing.map(writer::sum).orElse(List.of()),
            standing.map(writer::log).orElse(List.of()),
            standing.map(writer::bank).orElse(List.of()),
            standing
                .map(
                    now ->
                        writer.owed(now, own, mayWrite ? Changing.ALLOWED : Changing.NOT_ALLOWED))
                .orElse(List.of()),
            standing.map(writer::owedSays).orElse(""),
            mayWrite
                ? standing
                    .map(now -> actions(now, own))
                    .orElse(paidOut ? List.of(statements(own)) : List.of())
                : List.of(),
            mayWrite && paidOut && standing.isEmpty()
                ? new Link(words.say("accounts.begin"), own + "/new?kind=opening")
                : null,
            revisions.isEmpty()
                ? null
                : writer.history(
                    revisions,
                    people.names(tx, revisions.stream().map(ItemRevision::by).distinct().toList())),
            mayWrite ? gone(tx, holder, own) : List.of()));
  }

  /** What no longer counts and may be let count again, the latest first. */
  private List<AccountPage.Gone> gone(Tx tx, PersonId holder, String own) {
    List<AccountItem> items = new ArrayList<>(accounting.list(tx, holder));
    Collections.reverse(items);
    return items.stream()
        .filter(item -> !item.counts())
        .limit(MOST_GONE)
        .map(item -> writer.gone(item, own))
        .toList();
  }

  private List<Link> actions(AccountStanding standing, String own) {
    List<Link> actions = new ArrayList<>();
    actions.add(statements(own));
    actions.add(new Link(words.say("accounts.check"), own + "/check"));
    actions.add(new Link(words.say("accounts.say-bank"), own + "/new?kind=bank"));
    actions.add(new Link(words.say("accounts.say-owed"), own + "/new"));
    actions.add(new Link(words.say("accounts.say-holiday"), own + "/holiday"));
    standing
        .findBank()
        .ifPresent(
            bank -> actions.add(new Link(words.say("accounts.change-bank"), edit(own, bank))));
    actions.add(new Link(words.say("accounts.change-opening"), edit(own, standing.opening())));
    return actions;
  }

  private Link statements(String own) {
    return new Link(words.say("accounts.statements"), own + "/statements");
  }

  private static String edit(String own, AccountItem item) {
    return own + "/" + item.id() + "/edit";
  }
}
