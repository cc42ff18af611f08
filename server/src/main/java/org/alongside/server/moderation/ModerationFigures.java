package org.alongside.server.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ReportReason;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.Query;

/**
 * What moderation of posts and of everything else comes to from one time to before another, in
 * numbers.
 */
public final class ModerationFigures {
  /** How many appeals still wait. */
  private static final String WAITING = "waiting";

  /** The reports, by reason; those of no reports too. */
  public Map<String, Long> countReports(Tx tx, Instant from, Instant until) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (ReportReason reason : ReportReason.values()) {
      counts.put(reason.code(), 0L);
    }
    return add(
        counts,
        tx.sql()
            .createQuery(
                "select reason as code, count(*) as times from (select reason, reported_at from report"
                    + " union all select reason, reported_at from matter_report) r"
                    + " where reported_at >= :from and reported_at < :until group by reason"),
        from,
        until);
  }

  /** The decisions, by kind. */
  public Map<String, Long> countDecisions(Tx tx, Instant from, Instant until) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (ModerationAction action : ModerationAction.values()) {
      counts.put(action.code(), 0L);
    }
    return add(
        counts,
        tx.sql()
            .createQuery(
                "select action as code, count(*) as times from (select action, decided_at from"
                    + " moderation_decision union all select action, decided_at from matter_ruling) d"
                    + " where decided_at >= :from and decided_at < :until group by action"),
        from,
        until);
  }

  /** The appeals, by how they ended. */
  public Map<String, Long> countAppeals(Tx tx, Instant from, Instant until) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Appeal.Outcome outcome : Appeal.Outcome.values()) {
      counts.put(outcome.code(), 0L);
    }
    counts.put(WAITING, 0L);
    return add(
        counts,
        tx.sql()
            .createQuery(
                "select coalesce(outcome, 'waiting') as code, count(*) as times from"
                    + " moderation_appeal where appealed_at >= :from and appealed_at < :until"
                    + " group by coalesce(outcome, 'waiting')"),
        from,
        until);
  }

  private static Map<String, Long> add(
      Map<String, Long> counts, Query query, Instant from, Instant until) {
    query
        .bind("from", from.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .map((row, context) -> Map.entry(row.getString("code"), row.getLong("times")))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  /**
   * How long each post waited for its first decision, of those that were decided in the time. What
   * a moderator came upon did not wait.
   */
  public List<Duration> listWaits(Tx tx, Instant from, Instant until) {
    return tx.sql()
        .createQuery(
            "select decided_at - opened_at as wait from (select i.opened_at, i.decided_at from"
                + " moderation_item i where not exists (select 1 from moderation_hold h where"
                + " h.item_id = i.id and h.reason = 'moderator') union all select opened_at,"
                + " decided_at from matter_case) w"
                + " where decided_at >= :from and decided_at < :until")
        .bind("from", from.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .map((row, context) -> Duration.ofMillis(Math.max(0, row.getLong("wait"))))
        .list();
  }
}
