package org.alongside.server.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.AppealId;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Columns;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** The table of decisions that were asked to be looked at again. */
final class SqlAppeals {
  private static final String APPEAL =
      "select a.id, a.decision_id, a.item_id, a.author_id, a.said, a.appealed_at, a.outcome,"
          + " a.answered_by, a.answer, a.answered_at from moderation_appeal a";

  void insert(Tx tx, Appeal appeal) {
    MemberId author = appeal.author();
    tx.sql()
        .createUpdate(
            "insert into moderation_appeal (id, decision_id, item_id, author_id, said,"
                + " appealed_at) values (:id, :measure, :item, :author, :said, :at)")
        .bind("id", appeal.id().toString())
        .bind("measure", appeal.measure().toString())
        .bind("item", appeal.item().toString())
        .bind("author", author == null ? null : author.toString())
        .bind("said", appeal.said())
        .bind("at", appeal.appealedAt().toEpochMilli())
        .execute();
  }

  void answer(Tx tx, AppealId id, Appeal.Outcome outcome, MemberId by, String answer, Instant at) {
    tx.sql()
        .createUpdate(
            "update moderation_appeal set outcome = :outcome, answered_by = :by, answer = :answer,"
                + " answered_at = :at where id = :id")
        .bind("id", id.toString())
        .bind("outcome", outcome.code())
        .bind("by", by.toString())
        .bind("answer", answer)
        .bind("at", at.toEpochMilli())
        .execute();
  }

  Optional<Appeal> find(Tx tx, AppealId id) {
    return tx.sql()
        .createQuery(APPEAL + " where a.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> appeal(row))
        .findOne();
  }

  List<Appeal> listOf(Tx tx, Collection<MeasureId> measures) {
    if (measures.isEmpty()) {
      return List.of();
    }
    return tx.sql()
        .createQuery(APPEAL + " where a.decision_id in (<measures>)")
        .bindList("measures", InList.of(measures))
        .map((row, context) -> appeal(row))
        .list();
  }

  /** Those that wait, the oldest first. */
  List<Appeal> listWaiting(Tx tx, int most) {
    return tx.sql()
        .createQuery(APPEAL + " where a.outcome is null order by a.appealed_at, a.id limit :most")
        .bind("most", most)
        .map((row, context) -> appeal(row))
        .list();
  }

  private static Appeal appeal(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    String by = row.getString("answered_by");
    long at = row.getLong("answered_at");
    @Nullable Instant answeredAt = row.wasNull() ? null : Instant.ofEpochMilli(at);
    return new Appeal(
        AppealId.parse(row.getString("id")),
        MeasureId.parse(row.getString("decision_id")),
        ReportId.parse(row.getString("item_id")),
        Columns.find(row, "author_id", MemberId::parse),
        row.getString("said"),
        Instant.ofEpochMilli(row.getLong("appealed_at")),
        outcome == null
            ? null
            : Arrays.stream(Appeal.Outcome.values())
                .filter(one -> one.code().equals(outcome))
                .findFirst()
                .orElseThrow(),
        by == null ? null : MemberId.parse(by),
        row.getString("answer"),
        answeredAt);
  }
}
