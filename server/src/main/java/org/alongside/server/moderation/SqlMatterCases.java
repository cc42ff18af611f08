package org.alongside.server.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Columns;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of what waits for a moderator and is not a post. */
final class SqlMatterCases {
  private static final String CASE =
      "select c.id, c.kind, c.subject_id, c.author_id, c.urgency, c.reason, c.reports, c.status,"
          + " c.opened_at, c.claimed_by, c.claimed_until, c.decided_at, c.opinion_by"
          + " from matter_case c";

  /** That it neither is by this moderator nor was reported by them, under any name. */
  private static final String FOR_OTHERS =
      " and coalesce(c.author_id, '-') not in (<own>) and not exists (select 1 from matter_report"
          + " r where r.case_id = c.id and r.reporter_id in (<own>))";

  Optional<MatterCase> find(Tx tx, ReportId id) {
    return tx.sql()
        .createQuery(CASE + " where c.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> item(row))
        .findOne();
  }

  Optional<MatterCase> findWaiting(Tx tx, CaseSubject subject, @Nullable MemberId author) {
    return tx.sql()
        .createQuery(
            CASE
                + " where c.kind = :kind and c.subject_id = :subject"
                + " and coalesce(c.author_id, '') = :author and c.status = 'open'")
        .bind("kind", subject.kind().code())
        .bind("subject", subject.id())
        .bind("author", text(author))
        .map((row, context) -> item(row))
        .findOne();
  }

  void insert(Tx tx, MatterCase item) {
    MemberId author = item.author();
    tx.sql()
        .createUpdate(
            "insert into matter_case (id, kind, subject_id, author_id, urgency, reason, reports,"
                + " status, opened_at) values (:id, :kind, :subject, :author, :urgency, :reason, 0,"
                + " 'open', :at)")
        .bind("id", item.id().toString())
        .bind("kind", item.kind().code())
        .bind("subject", item.subject().id())
        .bind("author", author == null ? null : author.toString())
        .bind("urgency", SqlModeration.urgency(item.urgent()))
        .bind("reason", item.reason().code())
        .bind("at", item.openedAt().toEpochMilli())
        .execute();
  }

  void makeUrgent(Tx tx, ReportId item) {
    tx.sql()
        .createUpdate("update matter_case set urgency = :urgency where id = :id")
        .bind("id", item.toString())
        .bind("urgency", SqlModeration.urgency(true))
        .execute();
  }

  /** Whether the claim holds: of two at once only the first gets it. */
  boolean claim(Tx tx, ReportId item, MemberId moderator, Instant now, Instant until) {
    return tx.sql()
            .createUpdate(
                "update matter_case set claimed_by = :moderator, claimed_until = :until where"
                    + " id = :id and status = 'open' and (claimed_until is null or claimed_until <="
                    + " :now or claimed_by = :moderator)")
            .bind("id", item.toString())
            .bind("moderator", moderator.toString())
            .bind("now", now.toEpochMilli())
            .bind("until", until.toEpochMilli())
            .execute()
        == 1;
  }

  /** Nobody keeps it any more. */
  void release(Tx tx, ReportId item) {
    tx.sql()
        .createUpdate(
            "update matter_case set claimed_by = null, claimed_until = null where id = :id")
        .bind("id", item.toString())
        .execute();
  }

  /** Who would like an opinion; null for nobody. */
  void setWanted(Tx tx, ReportId item, @Nullable MemberId by) {
    tx.sql()
        .createUpdate("update matter_case set opinion_by = :by where id = :id")
        .bind("id", item.toString())
        .bind("by", by == null ? null : by.toString())
        .execute();
  }

  void close(Tx tx, ReportId item, Instant at) {
    tx.sql()
        .createUpdate("update matter_case set status = 'decided', decided_at = :at where id = :id")
        .bind("id", item.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  List<MatterCase> listClaimedBy(Tx tx, MemberId moderator, Instant now) {
    return tx.sql()
        .createQuery(
            CASE
                + " where c.status = 'open' and c.claimed_by = :moderator"
                + " and c.claimed_until > :now")
        .bind("moderator", moderator.toString())
        .bind("now", now.toEpochMilli())
        .map((row, context) -> item(row))
        .list();
  }

  /** The waiting cases where somebody may need help. */
  List<ReportId> listUrgent(Tx tx) {
    return tx.sql()
        .createQuery(
            "select id from matter_case where status = 'open' and urgency = 0 order by opened_at")
        .map((row, context) -> ReportId.parse(row.getString("id")))
        .list();
  }

  /**
   * The waiting cases that do not concern a moderator with these names: urgent first, then the
   * oldest.
   */
  List<MatterCase> listWaiting(
      Tx tx, Collection<MemberId> own, @Nullable QueueCursor after, int most) {
    Query query =
        tx.sql()
            .createQuery(
                CASE
                    + " where c.status = 'open'"
                    + FOR_OTHERS
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

  List<MatterCase> listDecided(
      Tx tx, Collection<MemberId> own, @Nullable QueueCursor after, int most) {
    Query query =
        tx.sql()
            .createQuery(
                CASE
                    + " where c.status = 'decided'"
                    + FOR_OTHERS
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
        .createQuery("select count(*) from matter_case c where c.status = 'open'" + FOR_OTHERS)
        .bindList("own", SqlModeration.inList(own))
        .mapTo(Long.class)
        .one();
  }

  private static String text(@Nullable MemberId id) {
    return id == null ? "" : id.toString();
  }

  private static MatterCase item(ResultSet row) throws SQLException {
    return new MatterCase(
        ReportId.parse(row.getString("id")),
        new CaseSubject(CaseKind.parse(row.getString("kind")), row.getString("subject_id")),
        Columns.find(row, "author_id", MemberId::parse),
        row.getInt("urgency") == 0,
        ReportReason.parse(row.getString("reason")),
        row.getInt("reports"),
        row.getString("status").equals("decided"),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        Columns.find(row, "claimed_by", MemberId::parse),
        Columns.findInstant(row, "claimed_until"),
        Columns.findInstant(row, "decided_at"),
        Columns.find(row, "opinion_by", MemberId::parse));
  }
}
