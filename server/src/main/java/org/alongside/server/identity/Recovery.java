package org.alongside.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Tokens;

/**
 * Links to choose a new password. A link works once and for a quarter of an hour; a newer one ends
 * it. The server keeps its hash only. It goes to the address of the account and to nobody else, so
 * that no one who acts for a person can begin it for them.
 */
public final class Recovery {
  /** For how long a link works. */
  public static final Duration VALID = Duration.ofMinutes(15);

  private final Accounts accounts;
  private final Clock clock;

  public Recovery(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A secret for whoever reads the e-mails of this address; none when there is no such account. */
  Optional<Begun> begin(Tx tx, String email) {
    return accounts
        .findByEmail(tx, email)
        .map(
            account -> {
              String token = Tokens.next();
              drop(tx, account.id());
              insert(tx, token, account.id());
              return new Begun(account.email(), token);
            });
  }

  /** Whose secret this is, while it works. */
  Optional<AccountId> find(Tx tx, String token) {
    return tx.sql()
        .createQuery("select account_id from recovery where hash = :hash and expires_at > :now")
        .bind("hash", Tokens.hash(token))
        .bind("now", clock.millis())
        .map((row, context) -> AccountId.parse(row.getString("account_id")))
        .findOne()
        .filter(account -> accounts.findEmail(tx, account).isPresent());
  }

  /** Whose secret this is; it never works again. */
  Optional<AccountId> use(Tx tx, String token) {
    Optional<AccountId> account = find(tx, token);
    if (account.isEmpty()) {
      return account;
    }
    // Of two at once on two connections, one deletes the row.
    int used =
        tx.sql()
            .createUpdate("delete from recovery where hash = :hash")
            .bind("hash", Tokens.hash(token))
            .execute();
    drop(tx, account.get());
    return used > 0 ? account : Optional.empty();
  }

  /** Drops links that work no more; run by the clock. */
  public int dropExpired(Tx tx) {
    return tx.sql()
        .createUpdate("delete from recovery where expires_at <= :now")
        .bind("now", clock.millis())
        .execute();
  }

  private void insert(Tx tx, String token, AccountId account) {
    Instant now = clock.instant();
    tx.sql()
        .createUpdate(
            "insert into recovery (hash, account_id, made_at, expires_at) values (:hash, :account, :now, :expires)")
        .bind("hash", Tokens.hash(token))
        .bind("account", account.toString())
        .bind("now", now.toEpochMilli())
        .bind("expires", now.plus(VALID).toEpochMilli())
        .execute();
  }

  private static void drop(Tx tx, AccountId account) {
    tx.sql()
        .createUpdate("delete from recovery where account_id = :account")
        .bind("account", account.toString())
        .execute();
  }

  /** What goes into the e-mail, and where that goes. */
  record Begun(String email, String token) {}
}
