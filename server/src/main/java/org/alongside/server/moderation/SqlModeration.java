package org.alongside.server.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Columns;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The tables of the queue, of reports and of decisions. */
final class SqlModeration {
  private static final String ITEM =
      "select i.id, i.post_id, i.author_id, i.urgency, i.reason, i.reports, i.status, i.opened_at,"
          + " i.claimed_by, i.claimed_until, i.decided_at, i.opinion_by from moderation_item i";
  private static final String REPORT =
      "select r.id, r.item_id, r.post_id, r.reporter_id, r.reason, r.said, r.reported_at from"
          + " report r";
  private static final String DECISION =
      "select d.id, d.item_id, d.post_id, d.author_id, d.moderator_id, d.action, d.reason,"
          + " d.told_reporters, d.until_at, d.undo, d.decided_at, d.undone_at, d.undone_by,"
          + " d.undone_reason from moderation_decision d";

  /** What stands first in the queue. */
  static int urgency(boolean crisis) {
    return crisis ? 0 : 1;
  }

  /** The item, by its own id or that of any of its reports. */
  Optional<QueueItem> find(Tx tx, ReportId id) {
    return tx.sql()
        .createQuery(
            ITEM + " where i.id = :id or i.id = (select r.item_id from report r where r.id = :id)")
        .bind("id", id.toString())
        .map((row, context) -> item(row))
        .findOne();
  }

  Optional<QueueItem> findWaiting(Tx tx, PostId post) {
    return tx.sql()
        .createQuery(ITEM + " where i.post_id = :post and i.status = 'open'")
        .bind("post", post.toString())
        .map((row, context) -> item(row))
        .findOne();
  }

  void insert(Tx tx, QueueItem item) {
    tx.sql()
        .createUpdate(
            "insert into moderation_item (id, post_id, author_id, urgency, reason, reports, status,"
                + " opened_at, decided_at) values (:id, :post, :author, :urgency, :reason, :reports, :status,"
                + " :at, :decided)")
        .bind("id", item.id().toString())
        .bind("post", item.post().toString())
        .bind("author", item.author().toString())
        .bind("urgency", urgency(item.crisis()))
        .bind("reason", item.reason().code())
        .bind("reports", item.reports())
        .bind("status", item.decided() ? "decided" : "open")
        .bind("at", item.openedAt().toEpochMilli())
        .bind("decided", millis(item.decidedAt()))
        .execute();
  }

  void countReport(Tx tx, ReportId item) {
    tx.sql()
        .createUpdate("update moderation_item set reports = reports + 1 where id = :id")
        .bind("id", item.toString())
        .execute();
  }

  void makeUrgent(Tx tx, ReportId item) {
    tx.sql()
        .createUpdate("update moderation_item set urgency = 0 where id = :id")
        .bind("id", item.toString())
        .execute();
  }

  /** Whether the claim holds: of two at once only the first gets it. */
  boolean claim(Tx tx, ReportId item, MemberId moderator, Instant now, Instant until) {
    return tx.sql()
            .createUpdate(
                "update moderation_item set claimed_by = :moderator, claimed_until = :until where"
                    + " id = :id and status = 'open' and (claimed_until is null or claimed_until <="
                    + " :now or claimed_by = :moderator)")
            .bind("id", item.toString())
            .bind("moderator", moderator.toString())
            .bind("now", now.toEpochMilli())
            .bind("until", until.toEpochMilli())
            .execute()
        == 1;
  }

  /** The waiting items that this moderator keeps now. */
  List<QueueItem> listClaimedBy(Tx tx, MemberId moderator, Instant now) {
    return tx.sql()
        .createQuery(
            ITEM
                + " where i.status = 'open' and i.claimed_by = :moderator and i.claimed_until >"
                + " :now order by i.opened_at, i.id")
        .bind("moderator", moderator.toString())
        .bind("now", now.toEpochMilli())
        .map((row, context) -> item(row))
        .list();
  }

  /** The waiting items where somebody may need help. */
  List<ReportId> listUrgent(Tx tx) {
    return tx.sql()
        .createQuery(
            "select id from moderation_item where status = 'open' and urgency = 0 order by opened_at")
        .map((row, context) -> ReportId.parse(row.getString("id")))
        .list();
  }

  void close(Tx tx, ReportId item, Instant at) {
    tx.sql()
        .createUpdate(
            "update moderation_item set status = 'decided', decided_at = :at where id = :id")
        .bind("id", item.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** The waiting items that are not a moderator's own posts: crisis first, then the oldest. */
  List<QueueItem> listWaiting(
      Tx tx,
      Collection<MemberId> own,
      Optional<ReportStatus> status,
      Instant now,
      @Nullable QueueCursor after,
      int most) {
    String claimed =
        status
            .map(
                wanted ->
                    wanted == ReportStatus.CLAIMED
                        ? " and i.claimed_until > :now"
                        : " and (i.claimed_until is null or i.claimed_until <= :now)")
            .orElse("");
    String from = after == null ? "" : " and (i.urgency, i.opened_at, i.id) > (:urgency, :at, :id)";
    Query query =
        tx.sql()
            .createQuery(
                ITEM
                    + " where i.status = 'open' and i.author_id not in (<own>)"
                    + claimed
                    + from
                    + " order by i.urgency, i.opened_at, i.id limit :most")
            .bindList("own", inList(own))
            .bind("most", most);
    if (status.isPresent()) {
      query.bind("now", now.toEpochMilli());
    }
    if (after != null) {
      query
          .bind("urgency", after.urgency())
          .bind("at", after.atMillis())
          .bind("id", after.id().toString());
    }
    return query.map((row, context) -> item(row)).list();
  }

  List<QueueItem> listDecided(
      Tx tx, Collection<MemberId> own, @Nullable QueueCursor after, int most) {
    Query query =
        tx.sql()
            .createQuery(
                ITEM
                    + " where i.status = 'decided' and i.author_id not in (<own>)"
                    + (after == null ? "" : " and (i.decided_at, i.id) < (:at, :id)")
                    + " order by i.decided_at desc, i.id desc limit :most")
            .bindList("own", inList(own))
            .bind("most", most);
    if (after != null) {
      query.bind("at", after.atMillis()).bind("id", after.id().toString());
    }
    return query.map((row, context) -> item(row)).list();
  }

  /** How many wait: a range of the queue's index, as long as moderators let the queue grow. */
  long countWaiting(Tx tx, Collection<MemberId> own) {
    return tx.sql()
        .createQuery(
            "select count(*) from moderation_item where status = 'open' and author_id not in"
                + " (<own>)")
        .bindList("own", inList(own))
        .mapTo(Long.class)
        .one();
  }

  /** How many posts each moderator decided about since a time. */
  Map<MemberId, Integer> countDecided(Tx tx, Instant since) {
    Map<MemberId, Integer> counts = new HashMap<>();
    tx.sql()
        .createQuery(
            "select moderator_id, count(distinct item_id) as items from (select moderator_id,"
                + " item_id, decided_at from moderation_decision union all select moderator_id,"
                + " case_id, decided_at from matter_ruling) d where decided_at >= :since"
                + " group by moderator_id")
        .bind("since", since.toEpochMilli())
        .map(
            (row, context) ->
                Map.entry(MemberId.parse(row.getString("moderator_id")), row.getInt("items")))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  Optional<ReportLine> findReport(Tx tx, ReportId id) {
    return tx.sql()
        .createQuery(REPORT + " where r.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> report(row))
        .findOne();
  }

  void insert(Tx tx, ReportLine report) {
    MemberId reporter = report.reporter();
    tx.sql()
        .createUpdate(
            "insert into report (id, item_id, post_id, reporter_id, reason, said, reported_at)"
                + " values (:id, :item, :post, :reporter, :reason, :said, :at)")
        .bind("id", report.id().toString())
        .bind("item", report.item().toString())
        .bind("post", report.post().toString())
        .bind("reporter", reporter == null ? null : reporter.toString())
        .bind("reason", report.reason().code())
        .bind("said", report.said())
        .bind("at", report.reportedAt().toEpochMilli())
        .execute();
  }

  List<ReportLine> listReports(Tx tx, ReportId item) {
    return tx.sql()
        .createQuery(REPORT + " where r.item_id = :item order by r.reported_at, r.id")
        .bind("item", item.toString())
        .map((row, context) -> report(row))
        .list();
  }

  List<ReportLine> listBy(Tx tx, MemberId reporter, int most) {
    return tx.sql()
        .createQuery(
            REPORT
                + " where r.reporter_id = :reporter order by r.reported_at desc, r.id limit :most")
        .bind("reporter", reporter.toString())
        .bind("most", most)
        .map((row, context) -> report(row))
        .list();
  }

  /**
   * Keeps a decision.
   *
   * @param thread the thread that it is about as a whole; null for one post or its author
   */
  void insert(Tx tx, DecisionLine decision, @Nullable ThreadId thread) {
    tx.sql()
        .createUpdate(
            "insert into moderation_decision (id, item_id, post_id, author_id, moderator_id,"
                + " action, reason, told_reporters, until_at, undo, decided_at, thread_id) values"
                + " (:id, :item, :post, :author, :moderator, :action, :reason, :reporters, :until,"
                + " :undo, :at, :thread)")
        .bind("thread", thread == null ? null : thread.toString())
        .bind("id", decision.id().toString())
        .bind("reporters", decision.toldReporters().value())
        .bind("until", millis(decision.until()))
        .bind("undo", decision.undo())
        .bind("item", decision.item().toString())
        .bind("post", decision.post().toString())
        .bind("author", decision.author().toString())
        .bind("moderator", decision.moderator().toString())
        .bind("action", decision.action().code())
        .bind("reason", decision.reason().value())
        .bind("at", decision.decidedAt().toEpochMilli())
        .execute();
  }

  /** The decisions about some items, the newest first. */
  List<DecisionLine> listDecisions(Tx tx, List<ReportId> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    return tx.sql()
        .createQuery(
            DECISION + " where d.item_id in (<items>) order by d.decided_at desc, d.id desc")
        .bindList("items", InList.of(items))
        .map((row, context) -> decision(row))
        .list();
  }

  /** What was done to a thread as a whole, the newest first. */
  List<DecisionLine> listOfThread(Tx tx, ThreadId thread, int most) {
    return tx.sql()
        .createQuery(
            DECISION
                + " where d.thread_id = :thread order by d.decided_at desc, d.id desc limit :most")
        .bind("thread", thread.toString())
        .bind("most", most)
        .map((row, context) -> decision(row))
        .list();
  }

  /** Grows with everything that is done to a thread as a whole or taken back. */
  String version(Tx tx, ThreadId thread) {
    return tx.sql()
        .createQuery(
            "select count(*) as made, count(undone_at) as undone from moderation_decision where"
                + " thread_id = :thread")
        .bind("thread", thread.toString())
        .map((row, context) -> row.getInt("made") + "-" + row.getInt("undone"))
        .one();
  }

  List<DecisionLine> listAbout(Tx tx, MemberId author, int most) {
    return tx.sql()
        .createQuery(
            DECISION + " where d.author_id = :author order by d.decided_at desc, d.id limit :most")
        .bind("author", author.toString())
        .bind("most", most)
        .map((row, context) -> decision(row))
        .list();
  }

  /** Whether anything that was done about posts of these since then still stands. */
  boolean hasMeasure(Tx tx, Collection<MemberId> authors, Instant since) {
    return InList.query(
            tx,
            "select 1 from moderation_decision d where d.author_id in (<authors>) and d.decided_at >"
                + " :since and d.undone_at is null and d.action in ('hide', 'hide-picture', 'decline', 'edit',"
                + " 'warn', 'silence', 'suspend') limit 1",
            "authors",
            authors)
        .bind("since", since.toEpochMilli())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  Optional<DecisionLine> findMeasure(Tx tx, MeasureId id) {
    return tx.sql()
        .createQuery(DECISION + " where d.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> decision(row))
        .findOne();
  }

  /** What closed or slowed a thread until a time that has come. */
  List<DecisionLine> listEnding(Tx tx, Instant now) {
    return tx.sql()
        .createQuery(
            DECISION
                + " where d.until_at <= :now and d.undone_at is null and d.action in ('lock',"
                + " 'slow') order by d.until_at, d.id")
        .bind("now", now.toEpochMilli())
        .map((row, context) -> decision(row))
        .list();
  }

  /** Until when a member may not post by all decisions but one. */
  Optional<Instant> findLastPause(Tx tx, MemberId author, MeasureId but, Instant now) {
    return tx.sql()
        .createQuery(
            DECISION
                + " where d.author_id = :author and d.id <> :but and d.undone_at is null and"
                + " d.action in ('silence', 'suspend') and d.until_at > :now"
                + " order by d.until_at desc limit 1")
        .bind("author", author.toString())
        .bind("but", but.toString())
        .bind("now", now.toEpochMilli())
        .map((row, context) -> Instant.ofEpochMilli(row.getLong("until_at")))
        .findOne();
  }

  void markUndone(Tx tx, MeasureId id, @Nullable MemberId by, @Nullable String reason, Instant at) {
    tx.sql()
        .createUpdate(
            "update moderation_decision set undone_at = :at, undone_by = :by, undone_reason ="
                + " :reason where id = :id")
        .bind("id", id.toString())
        .bind("at", at.toEpochMilli())
        .bind("by", by == null ? null : by.toString())
        .bind("reason", reason)
        .execute();
  }

  private static @Nullable Long millis(@Nullable Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  /** What stands in a list for the names of somebody; nobody is called nothing. */
  static List<String> inList(Collection<MemberId> own) {
    return own.isEmpty() ? List.of("") : InList.of(own);
  }

  private static QueueItem item(ResultSet row) throws SQLException {
    return new QueueItem(
        ReportId.parse(row.getString("id")),
        PostId.parse(row.getString("post_id")),
        MemberId.parse(row.getString("author_id")),
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

  private static ReportLine report(ResultSet row) throws SQLException {
    return new ReportLine(
        ReportId.parse(row.getString("id")),
        ReportId.parse(row.getString("item_id")),
        PostId.parse(row.getString("post_id")),
        Columns.find(row, "reporter_id", MemberId::parse),
        ReportReason.parse(row.getString("reason")),
        row.getString("said"),
        Instant.ofEpochMilli(row.getLong("reported_at")));
  }

  private static DecisionLine decision(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new DecisionLine(
        MeasureId.parse(row.getString("id")),
        ReportId.parse(row.getString("item_id")),
        PostId.parse(row.getString("post_id")),
        MemberId.parse(row.getString("author_id")),
        MemberId.parse(row.getString("moderator_id")),
        ModerationAction.parse(row.getString("action")),
        new ModerationNote(reason),
        new ModerationNote(Objects.requireNonNullElse(row.getString("told_reporters"), reason)),
        Columns.findInstant(row, "until_at"),
        Objects.requireNonNullElse(row.getString("undo"), ""),
        Instant.ofEpochMilli(row.getLong("decided_at")),
        Columns.findInstant(row, "undone_at"),
        Columns.find(row, "undone_by", MemberId::parse),
        row.getString("undone_reason"));
  }
}
