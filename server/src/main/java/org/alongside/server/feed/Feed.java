package org.alongside.server.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Tx;

/**
 * Where every write that others must hear of leaves a row, in the transaction of the write itself.
 * Readers keep a cursor for each scope; a cursor never passes a row that commits later, because
 * writers of one scope are serialised.
 */
public final class Feed {
  /** The channel on which PostgreSQL servers tell each other. */
  public static final String CHANNEL = "alongside_feed";

  private final Clock clock;
  private final List<Consumer<FeedScope>> listeners = new CopyOnWriteArrayList<>();

  public Feed(Clock clock) {
    this.clock = clock;
  }

  /** Notes that a thing changed, and tells the listeners after the commit. */
  public void append(Tx tx, FeedScope scope, String kind, String subject) {
    tx.serialise("feed " + scope.code());
    tx.sql()
        .createUpdate(
            "insert into feed (scope, kind, subject, at) values (:scope, :kind, :subject, :at)")
        .bind("scope", scope.code())
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("at", clock.millis())
        .execute();
    if (tx.dialect() == Dialect.POSTGRESQL) {
      tx.sql().select("select pg_notify(?, ?)", CHANNEL, scope.code()).mapToMap().list();
    } else {
      tx.afterCommit(() -> tell(scope));
    }
  }

  /** The changes of a scope after a place, oldest first. */
  public List<FeedEntry> listAfter(Tx tx, FeedScope scope, long after, int most) {
    return tx.sql()
        .createQuery(
            "select seq, kind, subject, at from feed where scope = :scope and seq > :after order by seq limit :most")
        .bind("scope", scope.code())
        .bind("after", after)
        .bind("most", most)
        .map(
            (row, context) ->
                new FeedEntry(
                    row.getLong("seq"),
                    scope,
                    row.getString("kind"),
                    row.getString("subject"),
                    Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }

  /** The place of the newest change of a scope; 0 when there is none. */
  public long newest(Tx tx, FeedScope scope) {
    return tx.sql()
        .createQuery("select coalesce(max(seq), 0) from feed where scope = :scope")
        .bind("scope", scope.code())
        .mapTo(Long.class)
        .one();
  }

  /**
   * Calls this for every scope that changed, after the commit. It must be quick: it runs on the
   * writer.
   */
  public void listen(Consumer<FeedScope> listener) {
    listeners.add(listener);
  }

  /** Tells the listeners of this server; also called for what other servers announced. */
  public void tell(FeedScope scope) {
    listeners.forEach(listener -> listener.accept(scope));
  }
}
