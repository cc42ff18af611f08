package org.alongside.server.identity;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Cookies;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.Sessions.Kind;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.Tokens;

/** Changing one's own password, which ends every other session of the account. */
public final class PasswordPages {
  private static final String TEMPLATE = "identity/password.jte";

  private final SignIn signIn;
  private final Accounts accounts;
  private final SqlSessions sessions;
  private final Credentials credentials;
  private final Passwords passwords;
  private final Frames frames;
  private final Database database;
  private final Cookies cookies;
  private final Words words = Words.english();

  public PasswordPages(
      SignIn signIn,
      Accounts accounts,
      SqlSessions sessions,
      Credentials credentials,
      Passwords passwords,
      Frames frames,
      Database database,
      Cookies cookies) {
    this.signIn = signIn;
    this.accounts = accounts;
    this.sessions = sessions;
    this.credentials = credentials;
    this.passwords = passwords;
    this.frames = frames;
    this.database = database;
    this.cookies = cookies;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/account/password")
        .opens(Action.READ, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, List.of(), List.of())));
    routes
        .post("/account/password")
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .withSteps(this::change);
  }

  private Future<Reply> change(Ask ask) {
    AccountId account = ask.caller().getAccount();
    return database
        .read(tx -> asked(tx, ask, account))
        .compose(
            asked ->
                passwords
                    .matches(ask.field("current"), asked.hash())
                    .compose(matches -> decide(ask, asked, matches)));
  }

  private Asked asked(Tx tx, Ask ask, AccountId account) {
    String email = accounts.findEmail(tx, account).orElseThrow(Refused::new);
    return new Asked(
        account,
        email,
        accounts.getPasswordHash(tx, account),
        PasswordRule.find(ask.field("new"), List.of(email)),
        signIn.takeTry(email, ask.cameFrom()));
  }

  private Future<Reply> decide(Ask ask, Asked asked, boolean matches) {
    if (!matches || !asked.waitFirst().isZero()) {
      return again(ask, List.of(words.say("password.wrong")), List.of());
    }
    if (asked.flaw().isPresent()) {
      return again(ask, List.of(), List.of(words.say("password." + asked.flaw().get().code())));
    }
    return passwords.hash(ask.field("new")).compose(hash -> store(ask, asked, hash));
  }

  private Future<Reply> store(Ask ask, Asked asked, String hash) {
    String token = Tokens.next();
    return database.write(
        tx -> {
          credentials.setPassword(tx, asked.account(), hash);
          Instant now = ask.now();
          sessions.start(
              tx, token, asked.account(), Kind.COOKIE, accounts.roles(tx, asked.account()), now);
          tx.afterCommit(() -> signIn.forgive(asked.email()));
          return Reply.seeOther("/account/password?done=password.changed")
              .withHeader("Set-Cookie", cookies.set(cookies.session(), token));
        });
  }

  private Future<Reply> again(Ask ask, List<String> current, List<String> next) {
    return database.read(tx -> Reply.formAgain(TEMPLATE, page(tx, ask, current, next)));
  }

  private PasswordPage page(Tx tx, Ask ask, List<String> currentErrors, List<String> nextErrors) {
    Field current = Field.of("current", words.say("password.current")).withErrors(currentErrors);
    Field next =
        Field.of("new", words.say("password.new"))
            .withHint(words.say("password.new-hint"))
            .withErrors(nextErrors);
    return new PasswordPage(
        frames.frame(tx, ask, words.say("password.title")),
        accounts.findEmail(tx, ask.caller().getAccount()).orElse(""),
        current,
        next,
        ErrorSummary.of(current, next));
  }

  /** What was asked, with what is needed to decide it. */
  private record Asked(
      AccountId account,
      String email,
      String hash,
      Optional<PasswordRule.Flaw> flaw,
      Duration waitFirst) {}
}
