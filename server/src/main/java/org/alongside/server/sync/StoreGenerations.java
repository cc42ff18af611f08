package org.alongside.server.sync;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.alongside.core.identity.Uuids;
import org.alongside.core.sync.StoreGeneration;
import org.alongside.server.db.Tx;

/**
 * The generation of the data: made at the first start, and new after every restore from a backup,
 * so that phones send again what the backup did not know.
 */
public final class StoreGenerations {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Clock clock;

  public StoreGenerations(Clock clock) {
    this.clock = clock;
  }

  /** The generation of now, made if there is none yet. */
  public StoreGeneration getOrBegin(Tx tx) {
    return find(tx).orElseGet(() -> renew(tx));
  }

  /**
   * The generation of now.
   *
   * @throws IllegalStateException when the store was never begun
   */
  public StoreGeneration getCurrent(Tx tx) {
    return find(tx).orElseThrow(() -> new IllegalStateException("the store has no generation"));
  }

  /** Begins a new generation; what a restore does last. */
  public StoreGeneration renew(Tx tx) {
    StoreGeneration next = StoreGeneration.of(Uuids.next(clock.instant(), RANDOM));
    tx.sql()
        .createUpdate(
            "insert into sync_store (one, generation, made_at) values (1, :generation, :now)"
                + " on conflict (one) do update set generation = excluded.generation, made_at = excluded.made_at")
        .bind("generation", next.toString())
        .bind("now", clock.millis())
        .execute();
    return next;
  }

  private static Optional<StoreGeneration> find(Tx tx) {
    return tx.sql()
        .createQuery("select generation from sync_store where one = 1")
        .map((row, context) -> StoreGeneration.parse(row.getString("generation")))
        .findOne();
  }
}
