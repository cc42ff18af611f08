package org.alongside.server.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Tokens;

/**
 * Links in e-mails that open the peer network without a password: each works once and for a day,
 * and a newer one to the same page ends it. The server keeps its hash only. What a link opens is
 * the peer network under the member's name, for an hour; nothing else of the account. Accounts with
 * a role get a link to sign in, because theirs need a second factor.
 */
public final class MailLinks {
  /** For how long a link works. */
  public static final Duration VALID = Duration.ofDays(1);

  private final Accounts accounts;
  private final Clock clock;

  public MailLinks(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The path of a link for this account to a page of the peer network. */
  public String path(Tx tx, AccountId account, String page) {
    if (!accounts.roles(tx, account).isEmpty()) {
      return "/sign-in?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }
    String token = Tokens.next();
    Instant now = clock.instant();
    tx.sql()
        .createUpdate("delete from mail_link where account_id = :account and path = :path")
        .bind("account", account.toString())
        .bind("path", page)
        .execute();
    tx.sql()
        .createUpdate(
            "insert into mail_link (hash, account_id, path, made_at, expires_at)"
                + " values (:hash, :account, :path, :now, :expires)")
        .bind("hash", Tokens.hash(token))
        .bind("account", account.toString())
        .bind("path", page)
        .bind("now", now.toEpochMilli())
        .bind("expires", now.plus(VALID).toEpochMilli())
        .execute();
    return "/by-mail?token=" + token;
  }

  /** What a link leads to; it never works again. Of two that use it at once, one gets it. */
  Optional<Used> use(Tx tx, String token) {
    return tx.sql()
        .createQuery(
            "select account_id, path from mail_link where hash = :hash and expires_at > :now")
        .bind("hash", Tokens.hash(token))
        .bind("now", clock.millis())
        .map(
            (row, context) ->
                new Used(AccountId.parse(row.getString("account_id")), row.getString("path")))
        .findOne()
        .filter(
            used ->
                tx.sql()
                        .createUpdate("delete from mail_link where hash = :hash")
                        .bind("hash", Tokens.hash(token))
                        .execute()
                    == 1)
        .filter(
            used ->
                accounts.find(tx, used.account()).isPresent()
                    && accounts.roles(tx, used.account()).isEmpty());
  }

  /** Drops links that work no more; run by the clock. */
  public int dropExpired(Tx tx) {
    return tx.sql()
        .createUpdate("delete from mail_link where expires_at <= :now")
        .bind("now", clock.millis())
        .execute();
  }

  /** Whose link it was, and where it leads. */
  record Used(AccountId account, String path) {}
}
