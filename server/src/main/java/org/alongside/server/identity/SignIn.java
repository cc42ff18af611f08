package org.alongside.server.identity;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Network;
import org.alongside.server.http.Sessions.Kind;
import org.alongside.server.http.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Signing in. An unknown address and a wrong password do the same work and get the same answer; a
 * throttled try looks like a wrong one.
 */
public final class SignIn {
  private final Database database;
  private final Accounts accounts;
  private final SqlSessions sessions;
  private final Passwords passwords;
  private final SecondFactor secondFactor;
  private final PhoneCodes phoneCodes;
  private final Throttle perAccount;
  private final Throttle perNetwork;
  private final Clock clock;

  public SignIn(
      Database database,
      Accounts accounts,
      SqlSessions sessions,
      Passwords passwords,
      SecondFactor secondFactor,
      PhoneCodes phoneCodes,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.secondFactor = secondFactor;
    this.phoneCodes = phoneCodes;
    this.perAccount = new Throttle(clock, 8, Duration.ofSeconds(30));
    this.perNetwork = new Throttle(clock, 60, Duration.ofSeconds(5));
    this.clock = clock;
  }

  /** Tries to sign in. */
  Future<Outcome> attempt(Attempt attempt) {
    Duration wait = takeTry(attempt.email(), attempt.cameFrom());
    return database
        .read(tx -> accounts.findByEmail(tx, attempt.email()))
        .compose(
            account ->
                passwords
                    .matches(
                        attempt.password(),
                        account.map(Accounts.Account::passwordHash).orElseGet(passwords::nobodys))
                    .compose(
                        matches ->
                            matches && account.isPresent() && wait.isZero()
                                ? start(account.get(), attempt)
                                : Future.succeededFuture(Outcome.wrong())));
  }

  /** Tries to sign a phone in with a code from the website. */
  Future<Outcome> redeem(String typed, String cameFrom) {
    Duration wait = perNetwork.take(Network.throttledTogether(cameFrom));
    Optional<PhoneCode> code = PhoneCode.find(typed);
    if (!wait.isZero() || code.isEmpty()) {
      return Future.succeededFuture(Outcome.wrong());
    }
    return database.write(
        tx ->
            phoneCodes
                .redeem(tx, code.get(), clock.instant())
                .flatMap(account -> accounts.find(tx, account))
                .map(account -> startOnPhone(tx, account))
                .orElseGet(Outcome::wrong));
  }

  /** A code made before somebody joined the staff stands for no second factor. */
  private Outcome startOnPhone(Tx tx, Accounts.Account account) {
    Set<Role> roles = accounts.roles(tx, account.id());
    return roles.isEmpty() ? session(tx, account, Kind.BEARER, roles) : Outcome.wrong();
  }

  private Future<Outcome> start(Accounts.Account account, Attempt attempt) {
    return database.write(
        tx -> {
          Set<Role> roles = accounts.roles(tx, account.id());
          SecondFactor.Verdict verdict =
              secondFactor.check(tx, account, roles, attempt.code(), clock.instant());
          if (verdict == SecondFactor.Verdict.NEEDED) {
            return Outcome.codeNeeded();
          }
          if (verdict == SecondFactor.Verdict.WRONG) {
            return Outcome.wrong();
          }
          tx.afterCommit(() -> forgive(attempt.email()));
          return session(tx, account, attempt.kind(), roles);
        });
  }

  private Outcome session(Tx tx, Accounts.Account account, Kind kind, Set<Role> roles) {
    String token = Tokens.next();
    Instant expires = sessions.start(tx, token, account.id(), kind, roles, clock.instant());
    return new Outcome(Result.SIGNED_IN, token, expires, account, roles);
  }

  /**
   * Takes one try of a secret of this account, for every form that asks for one. Returns how long
   * to wait first; zero when the try may go on.
   */
  Duration takeTry(String email, String cameFrom) {
    return longer(
        perAccount.take(Accounts.key(email)), perNetwork.take(Network.throttledTogether(cameFrom)));
  }

  /** Gives the tries of an account back, after a success. */
  void forgive(String email) {
    perAccount.forgive(Accounts.key(email));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /**
   * What somebody typed.
   *
   * @param code of the second factor; empty when none was given
   * @param cameFrom the network address
   */
  public record Attempt(
      String email, String password, Optional<String> code, Kind kind, String cameFrom) {}

  /** What came of it. */
  public enum Result {
    SIGNED_IN,
    /** The password is right, and the account's second factor is still to come. */
    CODE_NEEDED,
    /** Address, password or code is wrong, or there were too many tries; nobody learns which. */
    WRONG
  }

  /** What came of it; the rest is there only when signed in. */
  record Outcome(
      Result result,
      @Nullable String token,
      @Nullable Instant expiresAt,
      Accounts.@Nullable Account account,
      Set<Role> roles) {
    static Outcome wrong() {
      return new Outcome(Result.WRONG, null, null, null, Set.of());
    }

    static Outcome codeNeeded() {
      return new Outcome(Result.CODE_NEEDED, null, null, null, Set.of());
    }
  }
}
