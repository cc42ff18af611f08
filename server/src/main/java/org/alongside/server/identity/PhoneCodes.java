package org.alongside.server.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.server.db.Tx;

/**
 * Codes that sign a phone in without a password: made by somebody who is signed in on the website,
 * and good once, for a quarter of an hour. An account has one at a time; a new one ends the one
 * before, and so does whatever ends all its sessions.
 */
public final class PhoneCodes {
  /** How long a code is good. */
  static final Duration GOOD_FOR = Duration.ofMinutes(15);

  private final SecureRandom random = new SecureRandom();

  /** Makes a code; only its hash is kept, so this is the one time that it can be shown. */
  PhoneCode make(Tx tx, AccountId account, Instant now) {
    PhoneCode code = PhoneCode.next(random);
    drop(tx, account);
    tx.sql()
        .createUpdate(
            "insert into phone_code (account_id, hash, made_at, expires_at)"
                + " values (:account, :hash, :now, :expires)")
        .bind("account", account.toString())
        .bind("hash", code.hash())
        .bind("now", now.toEpochMilli())
        .bind("expires", now.plus(GOOD_FOR).toEpochMilli())
        .execute();
    return code;
  }

  /** Uses a code up; of two that use it at once, one gets the account. */
  Optional<AccountId> redeem(Tx tx, PhoneCode code, Instant now) {
    return tx.sql()
        .createQuery("select account_id from phone_code where hash = :hash and expires_at > :now")
        .bind("hash", code.hash())
        .bind("now", now.toEpochMilli())
        .map((row, context) -> AccountId.parse(row.getString("account_id")))
        .findOne()
        .filter(account -> drop(tx, account) == 1);
  }

  private static int drop(Tx tx, AccountId account) {
    return tx.sql()
        .createUpdate("delete from phone_code where account_id = :account")
        .bind("account", account.toString())
        .execute();
  }
}
