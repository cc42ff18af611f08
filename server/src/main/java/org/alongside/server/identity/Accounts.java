package org.alongside.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * What signs in: an e-mail address, a password's hash, roles, and for staff the secret of a second
 * factor.
 */
public final class Accounts {
  private final Clock clock;

  public Accounts(Clock clock) {
    this.clock = clock;
  }

  /** A new account of a person. */
  public void add(Tx tx, AccountId id, PersonId person, String email, String passwordHash) {
    tx.sql()
        .createUpdate(
            "insert into account (id, person_id, email, password_hash, created_at)"
                + " values (:id, :person, :email, :hash, :now)")
        .bind("id", id.toString())
        .bind("person", person.toString())
        .bind("email", key(email))
        .bind("hash", passwordHash)
        .bind("now", clock.millis())
        .execute();
  }

  /** Gives an account a role. */
  public void addRole(Tx tx, AccountId id, Role role) {
    tx.sql()
        .createUpdate("insert into account_role (account_id, role) values (:id, :role)")
        .bind("id", id.toString())
        .bind("role", role.code())
        .execute();
  }

  /** Takes a role away. */
  void dropRole(Tx tx, AccountId id, Role role) {
    tx.sql()
        .createUpdate("delete from account_role where account_id = :id and role = :role")
        .bind("id", id.toString())
        .bind("role", role.code())
        .execute();
  }

  void setPasswordHash(Tx tx, AccountId id, String hash) {
    tx.sql()
        .createUpdate("update account set password_hash = :hash where id = :id")
        .bind("hash", hash)
        .bind("id", id.toString())
        .execute();
  }

  void setTotpSecret(Tx tx, AccountId id, String secret) {
    tx.sql()
        .createUpdate(
            "update account set totp_secret = :secret, totp_last_step = null where id = :id")
        .bind("secret", secret)
        .bind("id", id.toString())
        .execute();
  }

  void disable(Tx tx, AccountId id) {
    tx.sql()
        .createUpdate(
            "update account set disabled_at = :now where id = :id and disabled_at is null")
        .bind("now", clock.millis())
        .bind("id", id.toString())
        .execute();
  }

  /** The hash under which the password of an account is kept. */
  String getPasswordHash(Tx tx, AccountId id) {
    return tx.sql()
        .createQuery("select password_hash from account where id = :id")
        .bind("id", id.toString())
        .mapTo(String.class)
        .one();
  }

  /** The id of the account with this e-mail address, disabled or not. */
  public Optional<AccountId> findIdByEmail(Tx tx, String email) {
    return tx.sql()
        .createQuery("select id from account where email = :email")
        .bind("email", key(email))
        .map((row, context) -> AccountId.parse(row.getString("id")))
        .findOne();
  }

  /** The account with this e-mail address, unless it is disabled. */
  public Optional<Account> findByEmail(Tx tx, String email) {
    return tx.sql()
        .createQuery(
            "select id, person_id, email, password_hash, totp_secret from account"
                + " where email = :email and disabled_at is null")
        .bind("email", key(email))
        .map((row, context) -> account(row))
        .findOne();
  }

  /** The person with this e-mail address, if their account is not disabled and has this role. */
  public Optional<PersonId> findPerson(Tx tx, String email, Role role) {
    return findByEmail(tx, email)
        .filter(account -> roles(tx, account.id()).contains(role))
        .map(Account::person);
  }

  /** The account with this id, unless it is disabled. */
  Optional<Account> find(Tx tx, AccountId id) {
    return tx.sql()
        .createQuery(
            "select id, person_id, email, password_hash, totp_secret from account"
                + " where id = :id and disabled_at is null")
        .bind("id", id.toString())
        .map((row, context) -> account(row))
        .findOne();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        AccountId.parse(row.getString("id")),
        PersonId.parse(row.getString("person_id")),
        row.getString("email"),
        row.getString("password_hash"),
        row.getString("totp_secret"));
  }

  /** The account of a person, if there is one that is not disabled. */
  public Optional<AccountId> findByPerson(Tx tx, PersonId person) {
    return tx.sql()
        .createQuery("select id from account where person_id = :id and disabled_at is null")
        .bind("id", person.toString())
        .map((row, context) -> AccountId.parse(row.getString("id")))
        .findOne();
  }

  /** The account of an alias, to tell it something; what it is told names neither. */
  public Optional<AccountId> findByMember(Tx tx, MemberId member) {
    return tx.sql()
        .createQuery(
            "select a.id from account a join member m on m.person_id = a.person_id"
                + " where m.id = :id and a.disabled_at is null")
        .bind("id", member.toString())
        .map((row, context) -> AccountId.parse(row.getString("id")))
        .findOne();
  }

  /** The e-mail address to write to. */
  public Optional<String> findEmail(Tx tx, AccountId id) {
    return tx.sql()
        .createQuery("select email from account where id = :id and disabled_at is null")
        .bind("id", id.toString())
        .mapTo(String.class)
        .findOne();
  }

  /** The roles of an account. */
  public Set<Role> roles(Tx tx, AccountId id) {
    return tx
        .sql()
        .createQuery("select role from account_role where account_id = :id")
        .bind("id", id.toString())
        .map((row, context) -> Role.parse(row.getString("role")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** All accounts with a role. */
  public List<AccountId> listWithRole(Tx tx, Role role) {
    return tx.sql()
        .createQuery("select account_id from account_role where role = :role order by account_id")
        .bind("role", role.code())
        .map((row, context) -> AccountId.parse(row.getString("account_id")))
        .list();
  }

  /** Whether an account that can sign in has a role. */
  public boolean isHeld(Tx tx, Role role) {
    return tx.sql()
        .createQuery(
            "select r.account_id from account_role r join account a on a.id = r.account_id"
                + " where r.role = :role and a.disabled_at is null limit 1")
        .bind("role", role.code())
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  static String key(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * An account as sign-in needs it.
   *
   * @param totpSecret the secret of the second factor, in Base32; null when none is set up
   */
  record Account(
      AccountId id,
      PersonId person,
      String email,
      String passwordHash,
      @Nullable String totpSecret) {}
}
