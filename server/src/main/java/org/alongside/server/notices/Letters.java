package org.alongside.server.notices;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.alongside.core.identity.Uuids;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;

/**
 * E-mails to addresses that belong to no account: of the scheme itself, or given by somebody who
 * asked for an answer. Kept until they are sent, and tried again for three days; they say that
 * there is something to read and where, nothing else.
 */
public final class Letters {
  private static final int MOST_AT_ONCE = 20;
  private static final Duration KEPT = Duration.ofDays(3);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
  private static final int LONGEST_DOUBLING = 7;

  private final Clock clock;
  private final Random random;

  public Letters(Clock clock, Random random) {
    this.clock = clock;
    this.random = random;
  }

  /** What a letter says; its words are {@code letter.<code>}. */
  public enum Kind {
    CONCERN_RAISED("concern-raised"),
    CRISIS_UNANSWERED("crisis-unanswered"),
    LEGAL_ASKED("legal-asked"),
    LEGAL_DECIDED("legal-decided");

    private final String code;

    Kind(String code) {
      this.code = code;
    }
  }

  private record Letter(
      String id, String address, String kind, String path, Instant writtenAt, int tries) {}

  /** Writes a letter; nothing when the same is on its way already. */
  public void write(Tx tx, String address, Kind kind, String path) {
    tx.serialise("letters");
    boolean waits =
        tx.sql()
                .createQuery(
                    "select count(*) from outgoing_letter where address = :address and kind ="
                        + " :kind and path = :path")
                .bind("address", address)
                .bind("kind", kind.code)
                .bind("path", path)
                .mapTo(Integer.class)
                .one()
            > 0;
    if (waits) {
      return;
    }
    tx.sql()
        .createUpdate(
            "insert into outgoing_letter (id, address, kind, path, written_at, tries, next_try_at)"
                + " values (:id, :address, :kind, :path, :at, 0, :at)")
        .bind("id", Uuids.next(clock.instant(), random).toString())
        .bind("address", address)
        .bind("kind", kind.code)
        .bind("path", path)
        .bind("at", clock.millis())
        .execute();
  }

  /** Sends what is due; completes when each was tried. */
  public Future<Integer> sendDue(Database database, Mailing mailing) {
    return database
        .read(this::listDue)
        .compose(
            letters -> {
              Future<?> all = Future.succeededFuture();
              for (Letter letter : letters) {
                all = all.compose(before -> send(database, mailing, letter));
              }
              return all.map(letters.size());
            });
  }

  private Future<Boolean> send(Database database, Mailing mailing, Letter letter) {
    return mailing
        .trySend(letter.address(), "letter.subject", "letter." + letter.kind(), letter.path())
        .compose(sent -> database.write(tx -> settle(tx, letter, sent)));
  }

  private List<Letter> listDue(Tx tx) {
    return tx.sql()
        .createQuery(
            "select id, address, kind, path, written_at, tries from outgoing_letter where"
                + " next_try_at <= :now order by next_try_at, id limit :most")
        .bind("now", clock.millis())
        .bind("most", MOST_AT_ONCE)
        .map(
            (row, context) ->
                new Letter(
                    row.getString("id"),
                    row.getString("address"),
                    row.getString("kind"),
                    row.getString("path"),
                    Instant.ofEpochMilli(row.getLong("written_at")),
                    row.getInt("tries")))
        .list();
  }

  private boolean settle(Tx tx, Letter letter, boolean sent) {
    if (sent || letter.writtenAt().isBefore(clock.instant().minus(KEPT))) {
      tx.sql()
          .createUpdate("delete from outgoing_letter where id = :id")
          .bind("id", letter.id())
          .execute();
      return true;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(letter.tries(), LONGEST_DOUBLING));
    tx.sql()
        .createUpdate(
            "update outgoing_letter set tries = tries + 1, next_try_at = :at where id = :id")
        .bind("id", letter.id())
        .bind("at", clock.instant().plus(pause).toEpochMilli())
        .execute();
    return false;
  }
}
