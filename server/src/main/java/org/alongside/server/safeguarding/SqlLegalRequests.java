package org.alongside.server.safeguarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.safeguarding.LegalGround;
import org.alongside.core.safeguarding.LegalOutcome;
import org.alongside.core.safeguarding.LegalRequestId;
import org.alongside.core.safeguarding.NewLegalRequest;
import org.alongside.core.safeguarding.Reference;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of requests about what the law says. */
final class SqlLegalRequests {
  private static final String REQUEST =
      "select r.id, r.reference, r.ground, r.law, r.place, r.says, r.who, r.reach, r.asked_at,"
          + " r.outcome, r.reasons, r.decided_by, r.decided_at from legal_request r";

  void insert(Tx tx, LegalRequest request) {
    NewLegalRequest asked = request.asked();
    tx.sql()
        .createUpdate(
            "insert into legal_request (id, reference, ground, law, place, says, who, reach,"
                + " asked_at) values (:id, :reference, :ground, :law, :place, :says, :who, :reach,"
                + " :at)")
        .bind("id", request.id().toString())
        .bind("reference", request.reference().value())
        .bind("ground", asked.ground().code())
        .bind("law", asked.law())
        .bind("place", asked.place())
        .bind("says", asked.says())
        .bind("who", asked.who())
        .bind("reach", asked.reach())
        .bind("at", request.askedAt().toEpochMilli())
        .execute();
  }

  /** Whether it was decided by this; not when it was before. */
  boolean decide(
      Tx tx, LegalRequestId id, LegalOutcome outcome, String reasons, PersonId by, Instant at) {
    return tx.sql()
            .createUpdate(
                "update legal_request set outcome = :outcome, reasons = :reasons, decided_by ="
                    + " :by, decided_at = :at where id = :id and decided_at is null")
            .bind("id", id.toString())
            .bind("outcome", outcome.code())
            .bind("reasons", reasons)
            .bind("by", by.toString())
            .bind("at", at.toEpochMilli())
            .execute()
        > 0;
  }

  Optional<LegalRequest> find(Tx tx, LegalRequestId id) {
    return tx.sql()
        .createQuery(REQUEST + " where r.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> request(row))
        .findOne();
  }

  Optional<LegalRequest> find(Tx tx, Reference reference) {
    return tx.sql()
        .createQuery(REQUEST + " where r.reference = :reference")
        .bind("reference", reference.value())
        .map((row, context) -> request(row))
        .findOne();
  }

  List<LegalRequest> listWaiting(Tx tx, @Nullable DeskCursor after, int most) {
    Query query =
        tx.sql()
            .createQuery(
                REQUEST
                    + " where r.decided_at is null"
                    + (after == null ? "" : " and (r.asked_at, r.id) > (:at, :id)")
                    + " order by r.asked_at, r.id limit :most")
            .bind("most", most);
    return list(query, after);
  }

  List<LegalRequest> listDecided(Tx tx, @Nullable DeskCursor after, int most) {
    Query query =
        tx.sql()
            .createQuery(
                REQUEST
                    + " where r.decided_at is not null"
                    + (after == null ? "" : " and (r.decided_at, r.id) < (:at, :id)")
                    + " order by r.decided_at desc, r.id desc limit :most")
            .bind("most", most);
    return list(query, after);
  }

  private static List<LegalRequest> list(Query query, @Nullable DeskCursor after) {
    if (after != null) {
      query.bind("at", after.atMillis()).bind("id", after.id());
    }
    return query.map((row, context) -> request(row)).list();
  }

  long countWaiting(Tx tx) {
    return tx.sql()
        .createQuery("select count(*) from legal_request where decided_at is null")
        .mapTo(Long.class)
        .one();
  }

  /** How many were asked from one time to before another, by ground. */
  Map<LegalGround, Long> count(Tx tx, Instant from, Instant until) {
    Map<LegalGround, Long> counts = new HashMap<>();
    tx.sql()
        .createQuery(
            "select ground, count(*) as times from legal_request where asked_at >= :from and"
                + " asked_at < :until group by ground")
        .bind("from", from.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .map(
            (row, context) ->
                Map.entry(LegalGround.parse(row.getString("ground")), row.getLong("times")))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  private static LegalRequest request(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    String by = row.getString("decided_by");
    long at = row.getLong("decided_at");
    boolean waits = row.wasNull();
    return new LegalRequest(
        LegalRequestId.parse(row.getString("id")),
        new Reference(row.getString("reference")),
        new NewLegalRequest(
            LegalGround.parse(row.getString("ground")),
            row.getString("law"),
            row.getString("place"),
            row.getString("says"),
            row.getString("who"),
            row.getString("reach")),
        Instant.ofEpochMilli(row.getLong("asked_at")),
        outcome == null ? null : LegalOutcome.parse(outcome),
        Objects.requireNonNullElse(row.getString("reasons"), ""),
        by == null ? null : PersonId.parse(by),
        waits ? null : Instant.ofEpochMilli(at));
  }
}
