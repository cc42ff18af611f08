package org.alongside.server.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Walks every chain and finds the first row that is not what it was; then the rows of other tables
 * for which a chain stands.
 */
public final class AuditCheck {
  private final Map<String, SealedRows> kinds;

  /** A check that knows of these rows beside the chains. */
  public AuditCheck(Collection<SealedRows> sealed) {
    kinds = sealed.stream().collect(Collectors.toMap(SealedRows::kind, Function.identity()));
  }

  /** What a chain kept last of a thing. */
  private record Seal(String owner, long seq, long at, String hash) {}

  /**
   * The first bad row of all chains, as words that name it; empty when every chain holds. A payload
   * that was erased is not an error; one that was changed is.
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
      Map<String, Map<String, Seal>> seals = new LinkedHashMap<>();
      @Nullable Row previous = null;
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        @Nullable Row before =
            previous != null && previous.owner().equals(row.owner()) ? previous : null;
        if (!row.follows(before)) {
          return Optional.of("row " + row.seq() + " of the chain " + row.owner());
        }
        row.note(kinds, seals);
        previous = row;
      }
      return findFirstChanged(tx, seals);
    }
  }

  private Optional<String> findFirstChanged(Tx tx, Map<String, Map<String, Seal>> seals) {
    for (Map.Entry<String, Map<String, Seal>> each : seals.entrySet()) {
      String[] thing = each.getKey().split(" ", 2);
      SealedRows rows = kinds.get(thing[1]);
      long last = each.getValue().values().stream().mapToLong(Seal::at).max().orElseThrow();
      String now = rows == null ? "" : rows.hash(tx, thing[0]);
      // A thing may stand in two chains, as when it moves from one board to another.
      Optional<Seal> broken =
          each.getValue().values().stream().filter(seal -> seal.at() == last).findFirst();
      boolean whole =
          each.getValue().values().stream()
              .anyMatch(seal -> seal.at() == last && seal.hash().equals(now));
      if (!whole && broken.isPresent()) {
        return Optional.of(
            "what is written about the "
                + thing[1]
                + " "
                + thing[0]
                + ", for which row "
                + broken.get().seq()
                + " of the chain "
                + broken.get().owner()
                + " stands,");
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

    /** Keeps what this row says of a thing; a later row of the same chain counts instead. */
    void note(Map<String, SealedRows> kinds, Map<String, Map<String, Seal>> seals) {
      String[] said = detail == null ? new String[0] : detail.split(" ", -1);
      if (said.length == 3
          && kinds.containsKey(said[1])
          && said[2].length() == SealedRows.HASH_LENGTH) {
        seals
            .computeIfAbsent(said[0] + " " + said[1], thing -> new HashMap<>())
            .put(owner, new Seal(owner, seq, at, said[2]));
      }
    }

    private boolean isPayloadWhole() {
      return salt == null
          || action == null
          || asset == null
          || payloadHash.equals(Audit.payloadHash(salt, actor, action, asset, detail));
    }
  }
}
