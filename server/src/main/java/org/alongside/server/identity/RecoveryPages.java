package org.alongside.server.identity;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Network;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.Tokens;

/**
 * Choosing a new password with a link that was sent by e-mail. Whether an address is known shows
 * nowhere: the answer is the same, and so is one that was throttled.
 */
public final class RecoveryPages {
  private static final String ASK = "/recover";
  private static final String CHOOSE = "/recover/new";
  private static final String ASK_PAGE = "identity/recover.jte";
  private static final String CHOOSE_PAGE = "identity/newPassword.jte";

  private final Recovery recovery;
  private final RecoveryPost post;
  private final Accounts accounts;
  private final Credentials credentials;
  private final Passwords passwords;
  private final SignIn signIn;
  private final Throttle letters;
  private final Throttle networks;
  private final Frames frames;
  private final Database database;
  private final Words words = Words.english();

  /** Pages; {@code post} sends the e-mails. */
  public RecoveryPages(
      Recovery recovery,
      RecoveryPost post,
      Accounts accounts,
      Credentials credentials,
      Passwords passwords,
      SignIn signIn,
      Frames frames,
      Database database,
      Clock clock) {
    this.recovery = recovery;
    this.post = post;
    this.accounts = accounts;
    this.credentials = credentials;
    this.passwords = passwords;
    this.signIn = signIn;
    this.letters = new Throttle(clock, 3, Duration.ofMinutes(10));
    this.networks = new Throttle(clock, 20, Duration.ofMinutes(1));
    this.frames = frames;
    this.database = database;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nobody = SubjectFinder.nothing();
    routes.get(ASK).opens(Action.READ, Asset.SITE, nobody).with(this::show);
    routes.post(ASK).opens(Action.WRITE, Asset.SITE, nobody).withSteps(this::ask);
    routes.get(CHOOSE).opens(Action.READ, Asset.SITE, nobody).with(this::showChoice);
    routes.post(CHOOSE).opens(Action.WRITE, Asset.SITE, nobody).withSteps(this::choose);
  }

  private Reply show(Tx tx, Ask ask) {
    RecoveryPage.State state = RecoveryPage.State.ASKING;
    if (!post.isOpen()) {
      state = RecoveryPage.State.NO_POST;
    } else if (ask.query("sent").isPresent()) {
      state = RecoveryPage.State.SENT;
    }
    return Reply.page(ASK_PAGE, page(tx, ask, state, List.of()));
  }

  private RecoveryPage page(Tx tx, Ask ask, RecoveryPage.State state, List<String> errors) {
    Field email =
        Field.of("email", words.say("sign-in.email"))
            .withValue(ask.field("email"))
            .withErrors(errors);
    return new RecoveryPage(frames.frame(tx, ask, words.say("recovery.title")), email, state);
  }

  private Future<Reply> ask(Ask ask) {
    String email = ask.field("email").strip();
    if (email.isEmpty() || !post.isOpen()) {
      RecoveryPage.State state =
          post.isOpen() ? RecoveryPage.State.ASKING : RecoveryPage.State.NO_POST;
      List<String> errors = List.of(words.say("recovery.email-needed"));
      return database.read(tx -> Reply.formAgain(ASK_PAGE, page(tx, ask, state, errors)));
    }
    boolean mayGo =
        letters.take(Accounts.key(email)).isZero()
            && networks.take(Network.throttledTogether(ask.cameFrom())).isZero();
    Reply said = Reply.seeOther(ASK + "?sent=yes");
    return mayGo
        ? database
            .write(tx -> recovery.begin(tx, email))
            .map(
                begun -> {
                  begun.ifPresent(found -> post.sendLink(found.email(), found.token()));
                  return said;
                })
        : Future.succeededFuture(said);
  }

  /** Looks nothing up: programs that check e-mails open links too, and a link works once. */
  private Reply showChoice(Tx tx, Ask ask) {
    return Reply.page(CHOOSE_PAGE, choice(tx, ask, ask.query("token").orElse(""), List.of()));
  }

  private NewPasswordPage choice(Tx tx, Ask ask, String token, List<String> errors) {
    Field next =
        Field.of("new", words.say("password.new"))
            .withHint(words.say("password.new-hint"))
            .withErrors(errors);
    return new NewPasswordPage(frames.frame(tx, ask, words.say("password.title")), token, next);
  }

  private Future<Reply> choose(Ask ask) {
    String token = ask.field("token");
    if (!signIn.takeTry("recovery " + Tokens.hash(token), ask.cameFrom()).isZero()) {
      return again(ask, "recovery.run-out");
    }
    return database
        .read(tx -> recovery.find(tx, token).flatMap(account -> accounts.findEmail(tx, account)))
        .compose(
            email -> email.isEmpty() ? again(ask, "recovery.run-out") : choose(ask, email.get()));
  }

  private Future<Reply> choose(Ask ask, String email) {
    Optional<PasswordRule.Flaw> flaw = PasswordRule.find(ask.field("new"), List.of(email));
    if (flaw.isPresent()) {
      return again(ask, "password." + flaw.get().code());
    }
    return passwords
        .hash(ask.field("new"))
        .compose(hash -> database.write(tx -> store(tx, ask, hash)))
        .compose(
            changed -> {
              if (!changed) {
                return again(ask, "recovery.run-out");
              }
              signIn.forgive(email);
              post.sendChanged(email);
              return Future.succeededFuture(Reply.seeOther("/sign-in?done=recovery.changed"));
            });
  }

  private boolean store(Tx tx, Ask ask, String hash) {
    Optional<AccountId> account = recovery.use(tx, ask.field("token"));
    account.ifPresent(found -> credentials.setPassword(tx, found, hash));
    return account.isPresent();
  }

  private Future<Reply> again(Ask ask, String key) {
    return database.read(
        tx ->
            Reply.formAgain(
                CHOOSE_PAGE, choice(tx, ask, ask.field("token"), List.of(words.say(key)))));
  }
}
