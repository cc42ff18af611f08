package org.alongside.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Sessions;
import org.alongside.server.http.Tokens;

/**
 * The table of sessions. A token is kept as its hash. It ends when it was not used for its idle
 * time, at its absolute time, at sign-out, and when its account is disabled.
 */
public final class SqlSessions implements Sessions {
  private static final Duration TOUCH_AFTER = Duration.ofMinutes(5);
  private static final Duration PAGE_IDLE = Duration.ofMinutes(60);
  private static final Duration PAGE_MOST = Duration.ofHours(12);
  private static final Duration HOLDERS_TOKEN = Duration.ofDays(90);
  private static final Duration VISIT = Duration.ofHours(1);
  private static final String VISITING = "visit";
  private static final Duration STAFF_TOKEN = Duration.ofHours(12);

  private static final String FOUND =
      " as roles from session s join account a on a.id = s.account_id"
          + " left join member m on m.person_id = a.person_id"
          + " where s.hash = :hash and s.kind in (:kind, :visit) and s.expires_at > :now"
          + " and a.disabled_at is null";

  private static final String WHO =
      "select s.account_id, s.seen_at, s.expires_at, s.kind, a.person_id, m.id as member_id, ";

  private static final String ROLES =
      "(r.role, ',') from account_role r where r.account_id = a.id)";

  private static final String SQLITE = WHO + "(select group_concat" + ROLES + FOUND;
  private static final String POSTGRESQL = WHO + "(select string_agg" + ROLES + FOUND;

  @Override
  public Seen find(Tx tx, String token, Kind kind, Instant now) {
    String hash = Tokens.hash(token);
    return tx.sql()
        .createQuery(tx.dialect() == Dialect.SQLITE ? SQLITE : POSTGRESQL)
        .bind("hash", hash)
        .bind("kind", code(kind))
        .bind("visit", kind == Kind.COOKIE ? VISITING : code(kind))
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) -> {
              String member = row.getString("member_id");
              Instant seenAt = Instant.ofEpochMilli(row.getLong("seen_at"));
              if (row.getString("kind").equals(VISITING)) {
                return visit(hash, member, row.getString("roles"));
              }
              return new Seen(
                  new Caller(
                      hash,
                      AccountId.parse(row.getString("account_id")),
                      PersonId.parse(row.getString("person_id")),
                      member == null ? null : MemberId.parse(member),
                      roles(row.getString("roles"))),
                  seenAt.plus(TOUCH_AFTER).isBefore(now));
            })
        .findOne()
        .orElseGet(Seen::nobody);
  }

  /** Who came by a link of an e-mail has an alias and nothing else. Staff never come so. */
  private static Seen visit(
      String hash,
      @org.jspecify.annotations.Nullable String member,
      @org.jspecify.annotations.Nullable String roles) {
    return member == null || roles != null
        ? Seen.nobody()
        : new Seen(new Caller(hash, null, null, MemberId.parse(member), Set.of()), false);
  }

  private static Set<Role> roles(@org.jspecify.annotations.Nullable String joined) {
    return joined == null
        ? Set.of()
        : Arrays.stream(joined.split(",", -1)).map(Role::parse).collect(Collectors.toSet());
  }

  @Override
  public void touch(Tx tx, String session, Instant now) {
    Optional<Row> row = findRow(tx, session);
    row.ifPresent(
        found ->
            tx.sql()
                .createUpdate(
                    "update session set seen_at = :now, expires_at = :expires where hash = :hash")
                .bind("now", now.toEpochMilli())
                .bind(
                    "expires",
                    expiry(found.kind(), found.staff(), found.createdAt(), now).toEpochMilli())
                .bind("hash", session)
                .execute());
  }

  /**
   * Starts a session.
   *
   * @return when it ends if it is not used
   */
  Instant start(Tx tx, String token, AccountId account, Kind kind, Set<Role> roles, Instant now) {
    Instant expires = expiry(code(kind), !roles.isEmpty(), now, now);
    tx.sql()
        .createUpdate(
            "insert into session (hash, account_id, kind, created_at, seen_at, expires_at)"
                + " values (:hash, :account, :kind, :now, :now, :expires)")
        .bind("hash", Tokens.hash(token))
        .bind("account", account.toString())
        .bind("kind", code(kind))
        .bind("now", now.toEpochMilli())
        .bind("expires", expires.toEpochMilli())
        .execute();
    return expires;
  }

  /** Starts a visit to the peer network by a link of an e-mail; an hour, whatever is done. */
  void startVisit(Tx tx, String token, AccountId account, Instant now) {
    tx.sql()
        .createUpdate(
            "insert into session (hash, account_id, kind, created_at, seen_at, expires_at)"
                + " values (:hash, :account, :kind, :now, :now, :expires)")
        .bind("hash", Tokens.hash(token))
        .bind("account", account.toString())
        .bind("kind", VISITING)
        .bind("now", now.toEpochMilli())
        .bind("expires", now.plus(VISIT).toEpochMilli())
        .execute();
  }

  /** When a session ends if it is not used, and when it ends in any case. */
  Optional<Ends> findEnds(Tx tx, String session) {
    return tx.sql()
        .createQuery("select created_at, expires_at from session where hash = :hash")
        .bind("hash", session)
        .map(
            (row, context) ->
                new Ends(
                    Instant.ofEpochMilli(row.getLong("expires_at")),
                    Instant.ofEpochMilli(row.getLong("created_at")).plus(PAGE_MOST)))
        .findOne();
  }

  /** Ends one session. */
  void end(Tx tx, String session) {
    tx.sql().createUpdate("delete from session where hash = :hash").bind("hash", session).execute();
  }

  /**
   * Ends every session of an account, and the code that would begin another: after a change of
   * password, of role, or when it is disabled.
   */
  public void endAll(Tx tx, AccountId account) {
    tx.sql()
        .createUpdate("delete from session where account_id = :account")
        .bind("account", account.toString())
        .execute();
    tx.sql()
        .createUpdate("delete from phone_code where account_id = :account")
        .bind("account", account.toString())
        .execute();
    tx.sql()
        .createUpdate("delete from mail_link where account_id = :account")
        .bind("account", account.toString())
        .execute();
  }

  /** Drops sessions that ended by themselves; run by the clock. */
  public int dropExpired(Tx tx, Instant now) {
    return tx.sql()
        .createUpdate("delete from session where expires_at <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static Instant expiry(String kind, boolean staff, Instant createdAt, Instant now) {
    if (kind.equals(code(Kind.BEARER))) {
      return staff ? createdAt.plus(STAFF_TOKEN) : now.plus(HOLDERS_TOKEN);
    }
    Instant idle = now.plus(PAGE_IDLE);
    Instant most = createdAt.plus(PAGE_MOST);
    return idle.isBefore(most) ? idle : most;
  }

  private static Optional<Row> findRow(Tx tx, String session) {
    return tx.sql()
        .createQuery(
            "select kind, created_at, (select count(*) from account_role r where r.account_id = s.account_id) as roles"
                + " from session s where hash = :hash")
        .bind("hash", session)
        .map(
            (row, context) ->
                new Row(
                    row.getString("kind"),
                    row.getInt("roles") > 0,
                    Instant.ofEpochMilli(row.getLong("created_at"))))
        .findOne();
  }

  private static String code(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * When a session of the pages ends.
   *
   * @param unused if it is not used until then
   * @param atMost in any case
   */
  record Ends(Instant unused, Instant atMost) {}

  private record Row(String kind, boolean staff, Instant createdAt) {}
}
