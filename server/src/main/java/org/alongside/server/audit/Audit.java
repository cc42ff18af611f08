package org.alongside.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Looks;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The audit: one hash chain for each owner of a record, and one for each board. A row holds the
 * hash of a salted payload that is kept apart, so that erasure can drop the payload and the chain
 * still holds.
 */
public final class Audit implements Looks {
  /** Looks of the same person at the same thing within this time are one look. */
  private static final Duration ONE_LOOK = Duration.ofMinutes(30);

  private static final String GENESIS = "0".repeat(64);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Clock clock;

  public Audit(Clock clock) {
    this.clock = clock;
  }

  /** The chain of a holder's record. */
  public static String ownerOf(PersonId holder) {
    return "holder:" + holder;
  }

  @Override
  public boolean isDue(Tx tx, Caller caller, Action action, Asset asset, PersonId holder) {
    return action != Action.READ
        || !hasLookedLately(tx, ownerOf(holder), caller.getPerson().toString(), asset);
  }

  @Override
  public void note(Tx tx, Caller caller, Action action, Asset asset, PersonId holder) {
    append(tx, ownerOf(holder), caller.getPerson().toString(), action.code(), asset.code(), null);
  }

  /**
   * Adds a row that vouches for what is written about a thing: call it once all of that is stored.
   *
   * @param id of the thing
   * @param rows what is written about it
   */
  public void append(
      Tx tx,
      String owner,
      @Nullable String actor,
      String action,
      String asset,
      String id,
      SealedRows rows) {
    append(tx, owner, actor, action, asset, rows.seal(tx, id));
  }

  /**
   * Adds a row to a chain.
   *
   * @param owner whose chain, see {@link #ownerOf}
   * @param actor the id of who did it: a person's in a holder's chain, an alias's in a board's;
   *     null for the server itself
   * @param detail what there is to say beside, without names, health or money
   */
  public void append(
      Tx tx,
      String owner,
      @Nullable String actor,
      String action,
      String asset,
      @Nullable String detail) {
    tx.serialise("audit " + owner);
    Optional<Link> last = last(tx, owner);
    long seq = last.map(link -> link.seq() + 1).orElse(1L);
    long at = clock.millis();
    String salt = salt();
    String payloadHash = payloadHash(salt, actor, action, asset, detail);
    String previous = last.map(Link::hash).orElse(GENESIS);
    tx.sql()
        .createUpdate(
            "insert into audit (owner, seq, at, payload_hash, previous_hash, hash)"
                + " values (:owner, :seq, :at, :payload, :previous, :hash)")
        .bind("owner", owner)
        .bind("seq", seq)
        .bind("at", at)
        .bind("payload", payloadHash)
        .bind("previous", previous)
        .bind("hash", linkHash(owner, seq, at, payloadHash, previous))
        .execute();
    tx.sql()
        .createUpdate(
            "insert into audit_payload (owner, seq, salt, actor, action, asset, detail)"
                + " values (:owner, :seq, :salt, :actor, :action, :asset, :detail)")
        .bind("owner", owner)
        .bind("seq", seq)
        .bind("salt", salt)
        .bind("actor", actor)
        .bind("action", action)
        .bind("asset", asset)
        .bind("detail", detail)
        .execute();
  }

  /**
   * Adds the same row to many chains, for work that touches many records at once.
   *
   * @param owners whose chains, each once, see {@link #ownerOf}
   * @param actor the id of who did it
   */
  public void appendAll(
      Tx tx, Collection<String> owners, String actor, String action, String asset) {
    if (owners.isEmpty()) {
      return;
    }
    owners.forEach(owner -> tx.serialise("audit " + owner));
    Map<String, Link> last = last(tx, owners);
    PreparedBatch rows =
        tx.sql()
            .prepareBatch(
                "insert into audit (owner, seq, at, payload_hash, previous_hash, hash)"
                    + " values (?, ?, ?, ?, ?, ?)");
    PreparedBatch payloads =
        tx.sql()
            .prepareBatch(
                "insert into audit_payload (owner, seq, salt, actor, action, asset)"
                    + " values (?, ?, ?, ?, ?, ?)");
    long at = clock.millis();
    for (String owner : owners) {
      Link before = last.getOrDefault(owner, new Link(0, GENESIS));
      long seq = before.seq() + 1;
      String salt = salt();
      String payload = payloadHash(salt, actor, action, asset, null);
      rows.add(
          owner, seq, at, payload, before.hash(), linkHash(owner, seq, at, payload, before.hash()));
      payloads.add(owner, seq, salt, actor, action, asset);
    }
    rows.execute();
    payloads.execute();
  }

  private static Map<String, Link> last(Tx tx, Collection<String> owners) {
    Map<String, Link> last = new HashMap<>();
    tx.sql()
        .createQuery(
            "select a.owner, a.seq, a.hash from audit a where a.owner in (<owners>)"
                + " and a.seq = (select max(b.seq) from audit b where b.owner = a.owner)")
        .bindList("owners", List.copyOf(owners))
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("owner"), new Link(row.getLong("seq"), row.getString("hash"))))
        .forEach(found -> last.put(found.getKey(), found.getValue()));
    return last;
  }

  /** The newest rows of a chain whose payload is still there, newest first. */
  public List<AuditEntry> listNewest(Tx tx, String owner, int most) {
    return tx.sql()
        .createQuery(
            "select a.seq, a.at, p.actor, p.action, p.asset, p.detail from audit a"
                + " join audit_payload p on p.owner = a.owner and p.seq = a.seq"
                + " where a.owner = :owner order by a.seq desc limit :most")
        .bind("owner", owner)
        .bind("most", most)
        .map(
            (row, context) ->
                new AuditEntry(
                    row.getLong("seq"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("asset"),
                    row.getString("detail")))
        .list();
  }

  private boolean hasLookedLately(Tx tx, String owner, String actor, Asset asset) {
    return tx.sql()
            .createQuery(
                "select count(*) from audit a join audit_payload p on p.owner = a.owner and p.seq = a.seq"
                    + " where a.owner = :owner and a.at > :since and p.actor = :actor and p.asset = :asset"
                    + " and p.action = 'read'")
            .bind("owner", owner)
            .bind("since", clock.millis() - ONE_LOOK.toMillis())
            .bind("actor", actor)
            .bind("asset", asset.code())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static Optional<Link> last(Tx tx, String owner) {
    return tx.sql()
        .createQuery("select seq, hash from audit where owner = :owner order by seq desc limit 1")
        .bind("owner", owner)
        .map((row, context) -> new Link(row.getLong("seq"), row.getString("hash")))
        .findOne();
  }

  static String genesis() {
    return GENESIS;
  }

  static String linkHash(String owner, long seq, long at, String payloadHash, String previous) {
    return sha256(
        String.join("\n", owner, Long.toString(seq), Long.toString(at), payloadHash, previous));
  }

  static String payloadHash(
      String salt, @Nullable String actor, String action, String asset, @Nullable String detail) {
    return sha256(String.join("\n", salt, or(actor), action, asset, or(detail)));
  }

  private static String or(@Nullable String text) {
    return text == null ? "-" : "+" + text;
  }

  private static String salt() {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private record Link(long seq, String hash) {}
}
