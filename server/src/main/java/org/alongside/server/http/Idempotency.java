package org.alongside.server.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.alongside.server.db.Tx;

/**
 * Answers kept under the key that a client chose, in the same transaction as what they did: a
 * replay gets the same answer and does nothing, and the same key with another request is refused.
 */
public final class Idempotency {
  static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final Clock clock;

  Idempotency(Clock clock) {
    this.clock = clock;
  }

  /**
   * The answer that was given to this request before.
   *
   * @throws Problem 422 when the key was used for something else
   */
  Optional<Reply> find(Tx tx, Ask ask, String key) {
    if (key.length() > LONGEST_KEY) {
      throw new Problem(400, "bad-idempotency-key");
    }
    tx.serialise("idempotency " + owner(ask) + " " + key);
    return tx.sql()
        .createQuery(
            "select request_hash, status, media_type, body from idempotency where owner = :owner and idempotency_key = :key")
        .bind("owner", owner(ask))
        .bind("key", key)
        .map(
            (row, context) -> {
              if (!row.getString("request_hash").equals(hash(ask))) {
                throw new Problem(422, "idempotency-key-reused");
              }
              String mediaType = row.getString("media_type");
              return mediaType == null
                  ? Reply.empty(row.getInt("status"))
                  : Reply.content(row.getInt("status"), mediaType, row.getBytes("body"));
            })
        .findOne();
  }

  /** Drops answers that were kept long ago; run by the clock. */
  public static int dropOlder(Tx tx, Instant before) {
    return tx.sql()
        .createUpdate("delete from idempotency where kept_at < :before")
        .bind("before", before.toEpochMilli())
        .execute();
  }

  void keep(Tx tx, Ask ask, String key, Reply reply) {
    byte[] body =
        reply.body() instanceof Reply.Content content ? content.bytes().getBytes() : new byte[0];
    String mediaType =
        reply.headers().stream()
            .filter(header -> header.getKey().equals("Content-Type"))
            .map(java.util.Map.Entry::getValue)
            .findFirst()
            .orElse(null);
    tx.sql()
        .createUpdate(
            "insert into idempotency (owner, idempotency_key, request_hash, status, media_type, body, kept_at)"
                + " values (:owner, :key, :hash, :status, :mediaType, :body, :now)")
        .bind("owner", owner(ask))
        .bind("key", key)
        .bind("hash", hash(ask))
        .bind("status", reply.status())
        .bind("mediaType", mediaType)
        .bind("body", body)
        .bind("now", clock.millis())
        .execute();
  }

  private static String owner(Ask ask) {
    return ask.caller().getAccount().toString();
  }

  private static String hash(Ask ask) {
    byte[] line = (ask.route().method() + " " + ask.path() + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] body = ask.bytes();
    byte[] both = java.util.Arrays.copyOf(line, line.length + body.length);
    System.arraycopy(body, 0, both, line.length, body.length);
    return HexFormat.of().formatHex(Tokens.sha256(both));
  }
}
