package org.alongside.server.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.Query;

/** The rows of shared statements and of their openings. */
final class SqlStatements {
  private static final String STATEMENTS =
      "select id, holder_id, stream, from_on, to_on, level, body_hash, shared_by, shared_at,"
          + " replaces_id, taken_back_by, taken_back_at from shared_statement ";

  void insert(Tx tx, SentStatement sent, String body) {
    UUID replaces = sent.replaces();
    tx.sql()
        .createUpdate(
            "insert into shared_statement (id, holder_id, stream, from_on, to_on, level, body,"
                + " body_hash, shared_by, shared_at, replaces_id) values (:id, :holder, :stream,"
                + " :from, :to, :level, :body, :hash, :by, :at, :replaces)")
        .bind("id", sent.id().toString())
        .bind("holder", sent.holder().toString())
        .bind("stream", sent.stream().code())
        .bind("from", sent.days().startOn().toString())
        .bind("to", sent.days().endOn().toString())
        .bind("level", sent.level().code())
        .bind("body", body)
        .bind("hash", sent.hash())
        .bind("by", sent.sharedBy().toString())
        .bind("at", sent.sharedAt().toEpochMilli())
        .bind("replaces", replaces == null ? null : replaces.toString())
        .execute();
  }

  /** The newest of a funder for exactly these days that was not taken back. */
  Optional<SentStatement> findSame(
      Tx tx, PersonId holder, FundingStream stream, BudgetPeriod days) {
    return rows(
            tx.sql()
                .createQuery(
                    STATEMENTS
                        + "where holder_id = :holder and stream = :stream and from_on = :from"
                        + " and to_on = :to and taken_back_at is null"
                        + " order by shared_at desc, id desc limit 1")
                .bind("holder", holder.toString())
                .bind("stream", stream.code())
                .bind("from", days.startOn().toString())
                .bind("to", days.endOn().toString()))
        .stream()
        .findFirst();
  }

  Optional<SentStatement> find(Tx tx, UUID id) {
    return rows(tx.sql().createQuery(STATEMENTS + "where id = :id").bind("id", id.toString()))
        .stream()
        .findFirst();
  }

  /** What took the place of this one, if something did. */
  Optional<SentStatement> findReplacing(Tx tx, UUID id) {
    return rows(
            tx.sql()
                .createQuery(
                    STATEMENTS + "where replaces_id = :id order by shared_at desc, id desc limit 1")
                .bind("id", id.toString()))
        .stream()
        .findFirst();
  }

  String getBody(Tx tx, UUID id) {
    return tx.sql()
        .createQuery("select body from shared_statement where id = :id")
        .bind("id", id.toString())
        .mapTo(String.class)
        .one();
  }

  /** A holder's, the newest first. */
  List<SentStatement> listOf(Tx tx, PersonId holder, int most) {
    return rows(
        tx.sql()
            .createQuery(
                STATEMENTS
                    + "where holder_id = :holder order by shared_at desc, id desc limit :most")
            .bind("holder", holder.toString())
            .bind("most", most));
  }

  /** Everybody's, the newest first. */
  List<SentStatement> listNewest(Tx tx, int skip, int most) {
    return rows(
        tx.sql()
            .createQuery(STATEMENTS + "order by shared_at desc, id desc limit :most offset :skip")
            .bind("most", most)
            .bind("skip", skip));
  }

  void takeBack(Tx tx, UUID id, PersonId by, Instant at) {
    tx.sql()
        .createUpdate(
            "update shared_statement set taken_back_by = :by, taken_back_at = :at"
                + " where id = :id and taken_back_at is null")
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .bind("id", id.toString())
        .execute();
  }

  void insertOpening(Tx tx, SentStatement.Opening opening) {
    tx.sql()
        .createUpdate(
            "insert into shared_statement_opening (statement_id, opened_by, opened_at, opened_as)"
                + " values (:id, :by, :at, :as)")
        .bind("id", opening.statement().toString())
        .bind("by", opening.by().toString())
        .bind("at", opening.at().toEpochMilli())
        .bind("as", opening.as())
        .execute();
  }

  /** Who opened this one, the latest first. */
  List<SentStatement.Opening> listOpenings(Tx tx, UUID id) {
    return tx.sql()
        .createQuery(
            "select opened_by, opened_at, opened_as from shared_statement_opening"
                + " where statement_id = :id order by seq desc")
        .bind("id", id.toString())
        .map(
            (row, context) ->
                new SentStatement.Opening(
                    id,
                    PersonId.parse(row.getString("opened_by")),
                    Instant.ofEpochMilli(row.getLong("opened_at")),
                    row.getString("opened_as")))
        .list();
  }

  private static List<SentStatement> rows(Query query) {
    return query.map((row, context) -> statement(row)).list();
  }

  private static SentStatement statement(ResultSet row) throws SQLException {
    String replaces = row.getString("replaces_id");
    String by = row.getString("taken_back_by");
    return new SentStatement(
        Uuids.parse(row.getString("id")),
        PersonId.parse(row.getString("holder_id")),
        FundingStream.parse(row.getString("stream")),
        new BudgetPeriod(
            LocalDate.parse(row.getString("from_on")), LocalDate.parse(row.getString("to_on"))),
        ShareLevel.parse(row.getString("level")),
        row.getString("body_hash"),
        PersonId.parse(row.getString("shared_by")),
        Instant.ofEpochMilli(row.getLong("shared_at")),
        replaces == null ? null : Uuids.parse(replaces),
        by == null ? null : PersonId.parse(by),
        by == null ? null : Instant.ofEpochMilli(row.getLong("taken_back_at")));
  }
}
