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
import org.alongside.server.http.Frames;
import org.alongside.server.http.KeptForm;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.Sessions.Kind;
import org.alongside.server.http.SubjectFinder;

/** The page to sign in, and the button to sign out. */
public final class SignInPages {
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
        .post("/sign-out")
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with(this::signOut);
  }

  private Reply show(Tx tx, Ask ask) {
    return ask.caller().isSignedIn()
        ? Reply.seeOther(next(ask.query("next").orElse("/")))
        : Reply.page(
            "identity/signIn.jte", page(tx, ask, ask.query("next").orElse("/"), State.FRESH));
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
                  case SIGNED_IN -> welcome(ask, outcome);
                  case CODE_NEEDED -> again(ask, State.CODE_NEEDED);
                  case WRONG -> again(ask, State.WRONG);
                });
  }

  private Future<Reply> welcome(Ask ask, SignIn.Outcome outcome) {
    String session = Objects.requireNonNull(outcome.token());
    return KeptForm.carriedBy(ask)
        .map(kept -> database.read(tx -> goOn(tx, ask, kept, session)))
        .orElseGet(() -> Future.succeededFuture(Reply.seeOther(next(ask.field("next")))))
        .map(
            reply ->
                reply
                    .withHeader("Set-Cookie", cookies.set(cookies.session(), session))
                    .withHeader("Set-Cookie", cookies.clear(cookies.guest())));
  }

  /** What was typed before the session ended, to be sent once more. */
  private Reply goOn(Tx tx, Ask ask, KeptForm kept, String session) {
    return Reply.page(
        "identity/goOn.jte",
        new GoOnPage(
            frames
                .frame(tx, ask, words.say("sign-in.go-on.title"))
                .withCsrf(KeptForm.csrfFor(session)),
            kept));
  }

  private Future<Reply> again(Ask ask, State state) {
    return database.read(
        tx ->
            Reply.formAgain("identity/signIn.jte", page(tx, ask, next(ask.field("next")), state)));
  }

  private SignInPage page(Tx tx, Ask ask, String next, State state) {
    Field email = Field.of("email", words.say("sign-in.email")).withValue(ask.field("email"));
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
        next,
        KeptForm.carriedBy(ask).map(KeptForm::carried).orElse(List.of()),
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

  private enum State {
    FRESH,
    WRONG,
    CODE_NEEDED
  }
}
