package org.alongside.server.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Columns;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;

/** What was decided about things that are not posts. */
final class SqlMatterRulings {
  private static final String RULING =
      "select r.id, r.case_id, r.kind, r.author_id, r.moderator_id, r.action, r.reason,"
          + " r.told_reporters, r.until_at, r.undo, r.decided_at, r.undone_at, r.undone_by,"
          + " r.undone_reason from matter_ruling r";

  void insert(Tx tx, MatterRuling ruling) {
    Instant until = ruling.until();
    MemberId author = ruling.author();
    tx.sql()
        .createUpdate(
            "insert into matter_ruling (id, case_id, kind, author_id, moderator_id, action, reason,"
                + " told_reporters, until_at, undo, decided_at) values (:id, :item, :kind, :author,"
                + " :moderator, :action, :reason, :reporters, :until, :undo, :at)")
        .bind("id", ruling.id().toString())
        .bind("item", ruling.item().toString())
        .bind("kind", ruling.kind().code())
        .bind("author", author == null ? null : author.toString())
        .bind("moderator", ruling.moderator().toString())
        .bind("action", ruling.action().code())
        .bind("reason", ruling.reason().value())
        .bind("reporters", ruling.toldReporters().value())
        .bind("until", until == null ? null : until.toEpochMilli())
        .bind("undo", ruling.undo())
        .bind("at", ruling.decidedAt().toEpochMilli())
        .execute();
  }

  Optional<MatterRuling> find(Tx tx, MeasureId id) {
    return tx.sql()
        .createQuery(RULING + " where r.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> ruling(row))
        .findOne();
  }

  /** The decisions about some cases, the newest first. */
  List<MatterRuling> list(Tx tx, Collection<ReportId> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    return tx.sql()
        .createQuery(RULING + " where r.case_id in (<items>) order by r.decided_at desc, r.id desc")
        .bindList("items", InList.of(items))
        .map((row, context) -> ruling(row))
        .list();
  }

  /** The decisions about what a member wrote, the newest first. */
  List<MatterRuling> listAbout(Tx tx, MemberId author, int most) {
    return tx.sql()
        .createQuery(
            RULING + " where r.author_id = :author order by r.decided_at desc, r.id limit :most")
        .bind("author", author.toString())
        .bind("most", most)
        .map((row, context) -> ruling(row))
        .list();
  }

  /** The decisions about what the scheme itself wrote, the newest first. */
  List<MatterRuling> listAboutScheme(Tx tx, int most) {
    return tx.sql()
        .createQuery(
            RULING
                + " where r.kind = 'event' and r.author_id is null"
                + " order by r.decided_at desc, r.id limit :most")
        .bind("most", most)
        .map((row, context) -> ruling(row))
        .list();
  }

  /** Until when a member may not write by all decisions but one. */
  Optional<Instant> findLastPause(Tx tx, MemberId author, MeasureId but, Instant now) {
    return tx.sql()
        .createQuery(
            RULING
                + " where r.author_id = :author and r.id <> :but and r.undone_at is null and"
                + " r.action = 'silence' and r.until_at > :now order by r.until_at desc limit 1")
        .bind("author", author.toString())
        .bind("but", but.toString())
        .bind("now", now.toEpochMilli())
        .map((row, context) -> Instant.ofEpochMilli(row.getLong("until_at")))
        .findOne();
  }

  void markUndone(Tx tx, MeasureId id, MemberId by, String reason, Instant at) {
    tx.sql()
        .createUpdate(
            "update matter_ruling set undone_at = :at, undone_by = :by, undone_reason = :reason"
                + " where id = :id")
        .bind("id", id.toString())
        .bind("at", at.toEpochMilli())
        .bind("by", by.toString())
        .bind("reason", reason)
        .execute();
  }

  private static MatterRuling ruling(ResultSet row) throws SQLException {
    return new MatterRuling(
        MeasureId.parse(row.getString("id")),
        ReportId.parse(row.getString("case_id")),
        CaseKind.parse(row.getString("kind")),
        Columns.find(row, "author_id", MemberId::parse),
        MemberId.parse(row.getString("moderator_id")),
        ModerationAction.parse(row.getString("action")),
        new ModerationNote(row.getString("reason")),
        new ModerationNote(row.getString("told_reporters")),
        Columns.findInstant(row, "until_at"),
        row.getString("undo"),
        Instant.ofEpochMilli(row.getLong("decided_at")),
        Columns.findInstant(row, "undone_at"),
        Columns.find(row, "undone_by", MemberId::parse),
        row.getString("undone_reason"));
  }
}
