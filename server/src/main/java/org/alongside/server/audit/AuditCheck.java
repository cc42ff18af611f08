package org.alongside.server.audit;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** Walks every chain and finds the first row that is not what it was. */
public final class AuditCheck {
  /**
   * The first bad row of all chains, as a sentence that names it; empty when every chain holds. A
   * payload that was erased is not an error; one that was changed is.
   */
  public Optional<String> findFirstBadRow(Tx tx) {
    try (Stream<Row> rows =
        tx
            .sql()
            .createQuery(
                "select a.owner, a.seq, a.at, a.payload_hash, a.previous_hash, a.hash, p.salt, p.actor, p.action,"
                    + " p.asset, p.detail from audit a left join audit_payload p on p.owner = a.owner and p.seq = a.seq"
                    + " order by a.owner, a.seq")
            .map(
                (row, context) ->
                    new Row(
                        row.getString("owner"),
                        row.getLong("seq"),
                        row.getLong("at"),
                        row.getString("payload_hash"),
                        row.getString("previous_hash"),
                        row.getString("hash"),
                        row.getString("salt"),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("asset"),
                        row.getString("detail")))
            .stream()) {
      @Nullable Row previous = null;
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        @Nullable Row before =
            previous != null && previous.owner().equals(row.owner()) ? previous : null;
        if (!row.follows(before)) {
          return Optional.of("row " + row.seq() + " of the chain " + row.owner());
        }
        previous = row;
      }
    }
    return Optional.empty();
  }

  private record Row(
      String owner,
      long seq,
      long at,
      String payloadHash,
      String previousHash,
      String hash,
      @Nullable String salt,
      @Nullable String actor,
      @Nullable String action,
      @Nullable String asset,
      @Nullable String detail) {

    boolean follows(@Nullable Row before) {
      long expectedSeq = before == null ? 1 : before.seq() + 1;
      String expectedPrevious = before == null ? Audit.genesis() : before.hash();
      return seq == expectedSeq
          && previousHash.equals(expectedPrevious)
          && hash.equals(Audit.linkHash(owner, seq, at, payloadHash, previousHash))
          && isPayloadWhole();
    }

    private boolean isPayloadWhole() {
      return salt == null
          || action == null
          || asset == null
          || payloadHash.equals(Audit.payloadHash(salt, actor, action, asset, detail));
    }
  }
}
