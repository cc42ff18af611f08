package org.alongside.server.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alongside.core.direct.DirectId;
import org.alongside.core.direct.TalkId;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Columns;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.DirectMessage;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The tables of reported messages. */
final class SqlMessageCases {
  private static final String CASE =
      "select c.id, c.talk_id, c.author_id, c.reporter_id, c.urgency, c.reason, c.reports,"
          + " c.status, c.opened_at, c.claimed_by, c.claimed_until, c.decided_at"
          + " from message_case c";
  private static final String RULING =
      "select r.id, r.case_id, r.author_id, r.moderator_id, r.action, r.reason, r.told_reporters,"
          + " r.until_at, r.decided_at, r.undone_at, r.undone_by, r.undone_reason"
          + " from message_ruling r";

  Optional<MessageCase> find(Tx tx, ReportId id) {
    return tx.sql()
        .createQuery(CASE + " where c.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> item(row))
        .findOne();
  }

  Optional<MessageCase> findWaiting(Tx tx, TalkId talk, MemberId author) {
    return tx.sql()
        .createQuery(
            CASE + " where c.talk_id = :talk and c.author_id = :author and c.status = 'open'")
        .bind("talk", talk.toString())
        .bind("author", author.toString())
        .map((row, context) -> item(row))
        .findOne();
  }

  boolean isReport(Tx tx, ReportId id) {
    return tx.sql()
            .createQuery("select count(*) from message_report where id = :id")
            .bind("id", id.toString())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  void insert(Tx tx, MessageCase item) {
    tx.sql()
        .createUpdate(
            "insert into message_case (id, talk_id, author_id, reporter_id, urgency, reason,"
                + " reports, status, opened_at) values (:id, :talk, :author, :reporter, :urgency,"
                + " :reason, 0, 'open', :at)")
        .bind("id", item.id().toString())
        .bind("talk", item.talk().toString())
        .bind("author", item.author().toString())
        .bind("reporter", item.reporter().toString())
        .bind("urgency", SqlModeration.urgency(item.urgent()))
        .bind("reason", item.reason().code())
        .bind("at", item.openedAt().toEpochMilli())
        .execute();
  }

  /** Adds a report to a case. */
  void insert(Tx tx, ReportId id, ReportId item, int urgency, NewReport report, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into message_report (id, case_id, reason, said, reported_at)"
                + " values (:id, :item, :reason, :said, :at)")
        .bind("id", id.toString())
        .bind("item", item.toString())
        .bind("reason", report.reason().code())
        .bind("said", report.text().value())
        .bind("at", at.toEpochMilli())
        .execute();
    tx.sql()
        .createUpdate(
            "update message_case set reports = reports + 1,"
                + " urgency = case when urgency < :urgency then urgency else :urgency end"
                + " where id = :item")
        .bind("item", item.toString())
        .bind("urgency", urgency)
        .execute();
  }

  /** Keeps a message as it stands; one that stands there already may become a reported one. */
  void insert(Tx tx, ReportId item, DirectMessage message, int reported) {
    tx.sql()
        .createUpdate(
            "insert into message_evidence (case_id, message_id, number, author_id, written, html,"
                + " rendered_version, reported, sent_at) values (:item, :message, :number, :author,"
                + " :written, :html, :version, :reported, :at) on conflict (case_id, message_id)"
                + " do update set reported = case when excluded.reported = 1 then 1"
                + " else message_evidence.reported end")
        .bind("item", item.toString())
        .bind("message", message.id().toString())
        .bind("number", message.number())
        .bind("author", message.author().toString())
        .bind("written", message.written())
        .bind("html", message.html().toString())
        .bind("version", Markdown.VERSION)
        .bind("reported", reported)
        .bind("at", message.sentAt().toEpochMilli())
        .execute();
  }

  /** What moderators may see of a talk, in its order. */
  List<Evidence> listEvidence(Tx tx, ReportId item) {
    return tx.sql()
        .createQuery(
            "select message_id, number, author_id, written, html, rendered_version, reported,"
                + " sent_at from message_evidence where case_id = :item order by number")
        .bind("item", item.toString())
        .map(
            (row, context) -> {
              String written = row.getString("written");
              boolean current = row.getInt("rendered_version") == Markdown.VERSION;
              return new Evidence(
                  DirectId.parse(row.getString("message_id")),
                  row.getInt("number"),
                  MemberId.parse(row.getString("author_id")),
                  written,
                  current ? SafeHtml.kept(row.getString("html")) : Markdown.renderTyped(written),
                  row.getInt("reported") == 1,
                  Instant.ofEpochMilli(row.getLong("sent_at")));
            })
        .list();
  }

  List<MessageReport> listReports(Tx tx, ReportId item) {
    return tx.sql()
        .createQuery(
            "select reason, said, reported_at from message_report where case_id = :item"
                + " order by reported_at, id")
        .bind("item", item.toString())
        .map(
            (row, context) ->
                new MessageReport(
                    ReportReason.parse(row.getString("reason")),
                    row.getString("said"),
                    Instant.ofEpochMilli(row.getLong("reported_at"))))
        .list();
  }

  /** Whether the claim holds: of two at once only the first gets it. */
  boolean claim(Tx tx, ReportId item, MemberId moderator, Instant now, Instant until) {
    return tx.sql()
            .createUpdate(
                "update message_case set claimed_by = :moderator, claimed_until = :until where"
                    + " id = :id and status = 'open' and (claimed_until is null or claimed_until <="
                    + " :now or claimed_by = :moderator)")
            .bind("id", item.toString())
            .bind("moderator", moderator.toString())
            .bind("now", now.toEpochMilli())
            .bind("until", until.toEpochMilli())
            .execute()
        == 1;
  }

  /** The waiting cases that this moderator keeps now. */
  List<ReportId> listClaimedBy(Tx tx, MemberId moderator, Instant now) {
    return tx.sql()
        .createQuery(
            "select id from message_case where status = 'open' and claimed_by = :moderator and"
                + " claimed_until > :now order by opened_at, id")
        .bind("moderator", moderator.toString())
        .bind("now", now.toEpochMilli())
        .map((row, context) -> ReportId.parse(row.getString("id")))
        .list();
  }

  /** Nobody keeps the case any more. */
  void release(Tx tx, ReportId item) {
    tx.sql()
        .createUpdate(
            "update message_case set claimed_by = null, claimed_until = null where id = :id")
        .bind("id", item.toString())
        .execute();
  }

  void close(Tx tx, ReportId item, Instant at) {
    tx.sql()
        .createUpdate("update message_case set status = 'decided', decided_at = :at where id = :id")
        .bind("id", item.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** The waiting cases that are not of a moderator's own talks: urgent first, then the oldest. */
  List<MessageCase> listWaiting(
      Tx tx, Collection<MemberId> own, @Nullable QueueCursor after, int most) {
    Query query =
        tx.sql()
            .createQuery(
                CASE
                    + " where c.status = 'open' and c.author_id not in (<own>) and c.reporter_id"
                    + " not in (<own>)"
                    + (after == null
                        ? ""
                        : " and (c.urgency, c.opened_at, c.id) > (:urgency, :at, :id)")
                    + " order by c.urgency, c.opened_at, c.id limit :most")
            .bindList("own", SqlModeration.inList(own))
            .bind("most", most);
    if (after != null) {
      query
          .bind("urgency", after.urgency())
          .bind("at", after.atMillis())
          .bind("id", after.id().toString());
    }
    return query.map((row, context) -> item(row)).list();
  }

  List<MessageCase> listDecided(
      Tx tx, Collection<MemberId> own, @Nullable QueueCursor after, int most) {
    Query query =
        tx.sql()
            .createQuery(
                CASE
                    + " where c.status = 'decided' and c.author_id not in (<own>) and c.reporter_id"
                    + " not in (<own>)"
                    + (after == null ? "" : " and (c.decided_at, c.id) < (:at, :id)")
                    + " order by c.decided_at desc, c.id desc limit :most")
            .bindList("own", SqlModeration.inList(own))
            .bind("most", most);
    if (after != null) {
      query.bind("at", after.atMillis()).bind("id", after.id().toString());
    }
    return query.map((row, context) -> item(row)).list();
  }

  long countWaiting(Tx tx, Collection<MemberId> own) {
    return tx.sql()
        .createQuery(
            "select count(*) from message_case where status = 'open' and author_id not in (<own>)"
                + " and reporter_id not in (<own>)")
        .bindList("own", SqlModeration.inList(own))
        .mapTo(Long.class)
        .one();
  }

  List<MessageCase> listBy(Tx tx, MemberId reporter, int most) {
    return tx.sql()
        .createQuery(
            CASE + " where c.reporter_id = :reporter order by c.opened_at desc, c.id limit :most")
        .bind("reporter", reporter.toString())
        .bind("most", most)
        .map((row, context) -> item(row))
        .list();
  }

  void insert(Tx tx, MessageRuling ruling) {
    Instant until = ruling.until();
    tx.sql()
        .createUpdate(
            "insert into message_ruling (id, case_id, author_id, moderator_id, action, reason,"
                + " told_reporters, until_at, decided_at) values (:id, :item, :author, :moderator,"
                + " :action, :reason, :reporters, :until, :at)")
        .bind("id", ruling.id().toString())
        .bind("item", ruling.item().toString())
        .bind("author", ruling.author().toString())
        .bind("moderator", ruling.moderator().toString())
        .bind("action", ruling.action().code())
        .bind("reason", ruling.reason().value())
        .bind("reporters", ruling.toldReporters().value())
        .bind("until", until == null ? null : until.toEpochMilli())
        .bind("at", ruling.decidedAt().toEpochMilli())
        .execute();
  }

  /** The decisions about some cases, the newest first. */
  List<MessageRuling> listRulings(Tx tx, Collection<ReportId> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    return tx.sql()
        .createQuery(RULING + " where r.case_id in (<items>) order by r.decided_at desc, r.id desc")
        .bindList("items", InList.of(items))
        .map((row, context) -> ruling(row))
        .list();
  }

  List<MessageRuling> listAbout(Tx tx, MemberId author, int most) {
    return tx.sql()
        .createQuery(
            RULING + " where r.author_id = :author order by r.decided_at desc, r.id limit :most")
        .bind("author", author.toString())
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
            "update message_ruling set undone_at = :at, undone_by = :by, undone_reason = :reason"
                + " where id = :id")
        .bind("id", id.toString())
        .bind("at", at.toEpochMilli())
        .bind("by", by.toString())
        .bind("reason", reason)
        .execute();
  }

  private static MessageCase item(ResultSet row) throws SQLException {
    return new MessageCase(
        ReportId.parse(row.getString("id")),
        TalkId.parse(row.getString("talk_id")),
        MemberId.parse(row.getString("author_id")),
        MemberId.parse(row.getString("reporter_id")),
        row.getInt("urgency") == 0,
        ReportReason.parse(row.getString("reason")),
        row.getInt("reports"),
        row.getString("status").equals("decided"),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        Columns.find(row, "claimed_by", MemberId::parse),
        Columns.findInstant(row, "claimed_until"),
        Columns.findInstant(row, "decided_at"));
  }

  private static MessageRuling ruling(ResultSet row) throws SQLException {
    return new MessageRuling(
        MeasureId.parse(row.getString("id")),
        ReportId.parse(row.getString("case_id")),
        MemberId.parse(row.getString("author_id")),
        MemberId.parse(row.getString("moderator_id")),
        ModerationAction.parse(row.getString("action")),
        new ModerationNote(row.getString("reason")),
        new ModerationNote(row.getString("told_reporters")),
        Columns.findInstant(row, "until_at"),
        Instant.ofEpochMilli(row.getLong("decided_at")),
        Columns.findInstant(row, "undone_at"),
        Columns.find(row, "undone_by", MemberId::parse),
        row.getString("undone_reason"));
  }
}
