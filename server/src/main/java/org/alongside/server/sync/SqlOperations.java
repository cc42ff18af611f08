package org.alongside.server.sync;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;

/** The operations that had their effect, by id, with a hash of what they were. */
final class SqlOperations {
  private final Clock clock;

  SqlOperations(Clock clock) {
    this.clock = clock;
  }

  /** The hashes of those of these that were done before. */
  Map<OperationId, String> hashes(Tx tx, Collection<OperationId> ids) {
    Map<OperationId, String> known = new HashMap<>();
    if (!ids.isEmpty()) {
      tx.sql()
          .createQuery("select id, hash from sync_operation where id in (<ids>)")
          .bindList("ids", InList.of(ids))
          .map(
              (row, context) ->
                  Map.entry(OperationId.parse(row.getString("id")), row.getString("hash")))
          .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    }
    return known;
  }

  void keep(Tx tx, OperationId id, String hash, OperationOutcome outcome) {
    tx.sql()
        .createUpdate(
            "insert into sync_operation (id, hash, outcome, done_at) values (:id, :hash, :outcome, :now)")
        .bind("id", id.toString())
        .bind("hash", hash)
        .bind("outcome", outcome.code())
        .bind("now", clock.millis())
        .execute();
  }
}
