package org.alongside.server.identity;

import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Cookies;
import org.alongside.server.http.Csrf;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.Sessions.Kind;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.Visitor;

/** The page to sign in, and the button to sign out. */
public final class SignInPages {
  /** Files are dropped from a form that waits: nobody is known yet whose they could be. */
  private static final int LEAST_FILE = 1;

  private final SignIn signIn;
  private final SqlSessions sessions;
  private final Frames frames;
  private final Database database;
  private final Cookies cookies;
  private final Feed feed;
  private final List<String> demoAccounts;
  private final Words words = Words.english();

  /** Pages; {@code demoAccounts} are shown with their password, and are empty but in the demo. */
  public SignInPages(
      SignIn signIn,
      SqlSessions sessions,
      Frames frames,
      Database database,
      Cookies cookies,
      Feed feed,
      List<String> demoAccounts) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.frames = frames;
    this.database = database;
    this.cookies = cookies;
    this.feed = feed;
    this.demoAccounts = List.copyOf(demoAccounts);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes.get("/sign-in").opens(Action.READ, Asset.SITE, SubjectFinder.nothing()).with(this::show);
    routes
        .post("/sign-in")
        .opens(Action.WRITE, Asset.SITE, SubjectFinder.nothing())
        .withSteps(this::signIn);
    routes
        .post("/sign-in/kept")
        .opens(Action.WRITE, Asset.SITE, SubjectFinder.nothing())
        .withFilesUpTo(LEAST_FILE)
        .with(this::keep);
    routes
        .post("/sign-out")
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with(this::signOut);
  }

  private Reply show(Tx tx, Ask ask) {
    return ask.caller().isSignedIn()
        ? Reply.seeOther(next(ask.query("next").orElse("/")))
        : Reply.page(
            "identity/signIn.jte",
            page(tx, ask, asked(ask.query("next").orElse("/"), State.FRESH)));
  }

  /** Takes in a form whose session ended before it was sent. */
  private Reply keep(Tx tx, Ask ask) {
    String next = next(ask.query("next").orElse("/"));
    // A form that leads nowhere after signing in, such as the one to sign out, need not wait.
    KeptForm form = next.equals("/") ? new KeptForm(List.of()) : KeptForm.of(ask.fields());
    return Reply.page("identity/signIn.jte", page(tx, ask, new Asked(next, form, "", State.FRESH)));
  }

  private static Asked asked(String next, State state) {
    return new Asked(next, new KeptForm(List.of()), "", state);
  }

  private Future<Reply> signIn(Ask ask) {
    SignIn.Attempt attempt =
        new SignIn.Attempt(
            ask.field("email"),
            ask.field("password"),
            Optional.of(ask.field("code")).filter(code -> !code.isBlank()),
            Kind.COOKIE,
            ask.cameFrom());
    return signIn
        .attempt(attempt)
        .compose(
            outcome ->
                switch (outcome.result()) {
                  case SIGNED_IN -> welcome(ask, Objects.requireNonNull(outcome.token()));
                  case CODE_NEEDED -> again(ask, State.CODE_NEEDED);
                  case WRONG -> again(ask, State.WRONG);
                });
  }

  private Future<Reply> welcome(Ask ask, String token) {
    String next = next(ask.field("next"));
    KeptForm form = KeptForm.parse(ask.field("kept"));
    Future<Reply> welcome =
        form.isEmpty()
            ? Future.succeededFuture(Reply.seeOther(next))
            : database.read(tx -> giveBack(tx, ask, token, new KeptAt(next, form)));
    return welcome.map(
        reply ->
            reply
                .withHeader("Set-Cookie", cookies.set(cookies.session(), token))
                .withHeader("Set-Cookie", cookies.clear(cookies.guest())));
  }

  private Reply giveBack(Tx tx, Ask ask, String token, KeptAt kept) {
    Visitor visitor =
        new Visitor(sessions.find(tx, token, Kind.COOKIE, ask.now()).caller(), Csrf.token(token));
    return Reply.page(
        "identity/kept.jte",
        new KeptFormPage(
            frames.frame(tx, visitor, "/sign-in", words.say("kept.title")),
            kept.path(),
            kept.form()));
  }

  private Future<Reply> again(Ask ask, State state) {
    Asked asked =
        new Asked(
            next(ask.field("next")), KeptForm.parse(ask.field("kept")), ask.field("email"), state);
    return database.read(tx -> Reply.formAgain("identity/signIn.jte", page(tx, ask, asked)));
  }

  private SignInPage page(Tx tx, Ask ask, Asked asked) {
    State state = asked.state();
    Field email = Field.of("email", words.say("sign-in.email")).withValue(asked.email());
    Field password = Field.of("password", words.say("sign-in.password"));
    Field code =
        Field.of("code", words.say("sign-in.code")).withHint(words.say("sign-in.code-hint"));
    if (state == State.WRONG) {
      email = email.withErrors(List.of(words.say("sign-in.wrong")));
    }
    if (state == State.CODE_NEEDED) {
      code = code.withErrors(List.of(words.say("sign-in.code-needed")));
    }
    return new SignInPage(
        frames.frame(tx, ask, words.say("sign-in.title")),
        email,
        password,
        code,
        ErrorSummary.of(email, code),
        asked.next(),
        asked.kept(),
        demoAccounts);
  }

  private Reply signOut(Tx tx, Ask ask) {
    sessions.end(tx, Objects.requireNonNull(ask.caller().session()));
    feed.append(tx, FeedScope.account(ask.caller().getAccount()), "session", "ended");
    return Reply.seeOther("/")
        .withHeader("Set-Cookie", cookies.clear(cookies.session()))
        .withHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  }

  /** Where to go after signing in: a path of this site, whatever the link said. */
  private static String next(String asked) {
    return asked.matches("/(?![/\\\\])[\\x21-\\x7e]*") && !asked.startsWith("/sign-") ? asked : "/";
  }

  /** What a form waits for. */
  private record KeptAt(String path, KeptForm form) {}

  /**
   * What the page is asked for.
   *
   * @param email as it was typed
   */
  private record Asked(String next, KeptForm kept, String email, State state) {}

  private enum State {
    FRESH,
    WRONG,
    CODE_NEEDED
  }
}
