package org.alongside.server.identity;

import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;

/**
 * Changes to what an account signs in with and what it may do. Each ends every session, token and
 * open stream of the account at once: whoever held one has to sign in anew.
 */
public final class Credentials {
  private final Accounts accounts;
  private final SqlSessions sessions;
  private final Feed feed;

  public Credentials(Accounts accounts, SqlSessions sessions, Feed feed) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.feed = feed;
  }

  /** Gives an account another password, kept as this hash. */
  public void setPassword(Tx tx, AccountId account, String hash) {
    accounts.setPasswordHash(tx, account, hash);
    endAll(tx, account);
  }

  /** Gives an account a role. */
  public void addRole(Tx tx, AccountId account, Role role) {
    if (accounts.roles(tx, account).contains(role)) {
      return;
    }
    accounts.addRole(tx, account, role);
    endAll(tx, account);
  }

  /** Takes a role away. */
  public void dropRole(Tx tx, AccountId account, Role role) {
    accounts.dropRole(tx, account, role);
    endAll(tx, account);
  }

  /** Gives an account another second factor, with a secret in Base32. */
  public void setSecondFactor(Tx tx, AccountId account, String secret) {
    accounts.setTotpSecret(tx, account, secret);
    endAll(tx, account);
  }

  /** Closes an account: nobody signs in with it any more. */
  public void disable(Tx tx, AccountId account) {
    accounts.disable(tx, account);
    endAll(tx, account);
  }

  /** Ends every session of an account: sign out everywhere. */
  public void endAll(Tx tx, AccountId account) {
    sessions.endAll(tx, account);
    feed.append(tx, FeedScope.account(account), "session", "ended");
  }
}
