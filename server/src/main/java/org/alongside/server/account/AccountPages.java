package org.alongside.server.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.html.Field;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Cookies;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.People;
import org.alongside.server.identity.SqlSessions;

/** The account page, with who can see the record and who looked at it. */
public final class AccountPages {
  private static final int MOST_LOOKS = 50;
  private static final TextRule CALLED = TextRule.line(1, 60);

  private final Frames frames;
  private final People people;
  private final Accounts accounts;
  private final SqlSessions sessions;
  private final GivenGrants given;
  private final Audit audit;
  private final LookWords lookWords;
  private final Cookies cookies;
  private final Feed feed;
  private final Words words = Words.english();

  public AccountPages(
      Frames frames,
      People people,
      Accounts accounts,
      SqlSessions sessions,
      GivenGrants given,
      Audit audit,
      Cookies cookies,
      Feed feed,
      Clock clock) {
    this.frames = frames;
    this.people = people;
    this.accounts = accounts;
    this.sessions = sessions;
    this.given = given;
    this.audit = audit;
    this.lookWords = new LookWords(clock);
    this.cookies = cookies;
    this.feed = feed;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/account")
        .opens(Action.READ, Asset.OWN_ACCOUNT, SubjectFinder.self())
        .with(this::show);
    routes
        .post("/account/sign-out-everywhere")
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, SubjectFinder.self())
        .with(this::signOutEverywhere);
    routes
        .post("/account/called")
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, SubjectFinder.self())
        .with(this::setCalled);
    given.declare(routes);
  }

  private Reply show(Tx tx, Ask ask) {
    String called = people.getCalled(tx, ask.caller().getPerson());
    return Reply.page("account/show.jte", page(tx, ask, called(called, List.of())));
  }

  private Field called(String value, List<FieldError> errors) {
    return Field.of("called", words.say("account.called"))
        .withHint(words.say("account.called-hint"))
        .withValue(value)
        .withErrors(
            errors.stream()
                .map(error -> words.say("account.called." + error.code(), error.args().toArray()))
                .toList());
  }

  private Reply setCalled(Tx tx, Ask ask) {
    String typed = ask.field("called");
    Parsed<String> read = CALLED.read(typed);
    if (read.find().isEmpty()) {
      return Reply.formAgain("account/show.jte", page(tx, ask, called(typed, read.errors())));
    }
    people.setCalled(tx, ask.caller().getPerson(), read.get());
    return Reply.seeOther("/account?done=account.called");
  }

  private AccountPage page(Tx tx, Ask ask, Field called) {
    PersonId person = ask.caller().getPerson();
    boolean holder = people.isHolder(tx, person);
    return new AccountPage(
        frames.frame(tx, ask, words.say("account.title")),
        who(tx, ask),
        called,
        holder,
        holder ? given.listActive(tx, person) : List.of(),
        holder ? given.listEnded(tx, person) : List.of(),
        holder ? looks(tx, person) : List.of());
  }

  private List<SummaryRow> who(Tx tx, Ask ask) {
    PersonId person = ask.caller().getPerson();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.of(words.say("account.name"), people.getName(tx, person)));
    accounts
        .findEmail(tx, ask.caller().getAccount())
        .ifPresent(email -> rows.add(SummaryRow.of(words.say("account.email"), email)));
    rows.add(
        SummaryRow.of(
            words.say("account.needs"),
            people
                .findCommunicationNeeds(tx, person)
                .orElseGet(() -> words.say("account.needs-none"))));
    return rows;
  }

  private List<String> looks(Tx tx, PersonId holder) {
    var entries = audit.listNewest(tx, Audit.ownerOf(holder), MOST_LOOKS);
    List<PersonId> actors =
        entries.stream().flatMap(entry -> LookWords.findActor(entry).stream()).distinct().toList();
    Map<PersonId, String> names = people.names(tx, actors);
    return entries.stream().map(entry -> lookWords.say(entry, names)).toList();
  }

  private Reply signOutEverywhere(Tx tx, Ask ask) {
    sessions.endAll(tx, ask.caller().getAccount());
    feed.append(tx, FeedScope.account(ask.caller().getAccount()), "session", "ended");
    return Reply.seeOther("/sign-in")
        .withHeader("Set-Cookie", cookies.clear(cookies.session()))
        .withHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  }
}
