package org.alongside.server.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.visit.VisitState;
import org.alongside.core.visit.VisitTelling;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The rows of reports and of lengths. */
final class SqlVisits {
  private static final String REPORTS =
      "select id, holder_id, support_id, on_day, outcome, planned_minutes, happened_minutes, reason, note,"
          + " telling, state, reported_by, reported_at from visit_report ";

  /** Adds a report; false when the id is taken. */
  boolean insert(Tx tx, VisitReport report) {
    VisitBody body = report.body();
    MissedReason reason = body.reason();
    return tx.sql()
            .createUpdate(
                "insert into visit_report (id, holder_id, support_id, on_day, outcome, planned_minutes,"
                    + " happened_minutes, reason, note, telling, state, reported_by, reported_at)"
                    + " values (:id, :holder, :support, :on, :outcome, :planned, :happened, :reason, :note,"
                    + " :telling, :state, :by, :at) on conflict (id) do nothing")
            .bind("id", report.id().toString())
            .bind("holder", report.holder().toString())
            .bind("support", body.support().toString())
            .bind("on", body.on().toString())
            .bind("outcome", body.outcome().code())
            .bind("planned", minutes(body.planned()))
            .bind("happened", minutes(body.happened()))
            .bind("reason", reason == null ? null : reason.code())
            .bind("note", body.note())
            .bind("telling", body.telling().code())
            .bind("state", report.state().code())
            .bind("by", report.reportedBy().toString())
            .bind("at", report.reportedAt().toEpochMilli())
            .execute()
        > 0;
  }

  private static @Nullable Integer minutes(@Nullable Duration time) {
    return time == null ? null : Math.toIntExact(time.toMinutes());
  }

  /** Whether it counted until now. */
  boolean withdraw(Tx tx, VisitId id, PersonId by, Instant at) {
    return tx.sql()
            .createUpdate(
                "update visit_report set state = 'withdrawn', withdrawn_by = :by, withdrawn_at = :at"
                    + " where id = :id and state = 'reported'")
            .bind("by", by.toString())
            .bind("at", at.toEpochMilli())
            .bind("id", id.toString())
            .execute()
        > 0;
  }

  Optional<VisitReport> find(Tx tx, VisitId id) {
    return reports(tx.sql().createQuery(REPORTS + "where id = :id").bind("id", id.toString()))
        .stream()
        .findFirst();
  }

  /** The report of a visit that counts, if there is one. */
  Optional<VisitReport> findCounted(Tx tx, PersonId holder, SupportId support, LocalDate on) {
    return reports(
            tx.sql()
                .createQuery(
                    REPORTS
                        + "where holder_id = :holder and support_id = :support and on_day = :on"
                        + " and state = 'reported' order by reported_at, id limit 1")
                .bind("holder", holder.toString())
                .bind("support", support.toString())
                .bind("on", on.toString()))
        .stream()
        .findFirst();
  }

  /** The reports of a holder on these days that count, the earliest day first. */
  List<VisitReport> listCounted(Tx tx, PersonId holder, LocalDate from, LocalDate until) {
    return reports(
        tx.sql()
            .createQuery(
                REPORTS
                    + "where holder_id = :holder and on_day between :from and :until and state = 'reported'"
                    + " order by on_day, reported_at, id")
            .bind("holder", holder.toString())
            .bind("from", from.toString())
            .bind("until", until.toString()));
  }

  /** The reports of a holder on these days, withdrawn ones too, the latest day first. */
  List<VisitReport> listAll(Tx tx, PersonId holder, LocalDate from, LocalDate until) {
    return reports(
        tx.sql()
            .createQuery(
                REPORTS
                    + "where holder_id = :holder and on_day between :from and :until"
                    + " order by on_day desc, reported_at desc, id")
            .bind("holder", holder.toString())
            .bind("from", from.toString())
            .bind("until", until.toString()));
  }

  /** The reports of a holder after an id, in the order of the ids. */
  List<VisitReport> listAfter(Tx tx, PersonId holder, String after, int most) {
    return reports(
        tx.sql()
            .createQuery(
                REPORTS + "where holder_id = :holder and id > :after order by id limit :most")
            .bind("holder", holder.toString())
            .bind("after", after)
            .bind("most", most));
  }

  /** Everybody's reports on these days that count, but for what was called off. */
  List<VisitReport> listMissed(Tx tx, LocalDate from, LocalDate until) {
    return reports(
        tx.sql()
            .createQuery(
                REPORTS
                    + "where on_day between :from and :until and state = 'reported' and outcome <> 'cancelled'"
                    + " order by holder_id, on_day, id")
            .bind("from", from.toString())
            .bind("until", until.toString()));
  }

  private static List<VisitReport> reports(Query query) {
    return query.map((row, context) -> report(row)).list();
  }

  private static VisitReport report(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new VisitReport(
        VisitId.parse(row.getString("id")),
        PersonId.parse(row.getString("holder_id")),
        new VisitBody(
            SupportId.parse(row.getString("support_id")),
            LocalDate.parse(row.getString("on_day")),
            VisitOutcome.parse(row.getString("outcome")),
            time(row.getInt("planned_minutes")),
            time(row.getInt("happened_minutes")),
            reason == null ? null : MissedReason.parse(reason),
            row.getString("note"),
            VisitTelling.parse(row.getString("telling"))),
        VisitState.parse(row.getString("state")),
        PersonId.parse(row.getString("reported_by")),
        Instant.ofEpochMilli(row.getLong("reported_at")));
  }

  /** No visit lasts no time: null reads as nought. */
  private static @Nullable Duration time(int minutes) {
    return minutes == 0 ? null : Duration.ofMinutes(minutes);
  }

  void setLength(
      Tx tx, PersonId holder, SupportId support, Duration length, PersonId by, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into visit_length (holder_id, support_id, minutes, set_by, set_at)"
                + " values (:holder, :support, :minutes, :by, :at) on conflict (holder_id, support_id)"
                + " do update set minutes = excluded.minutes, set_by = excluded.set_by, set_at = excluded.set_at")
        .bind("holder", holder.toString())
        .bind("support", support.toString())
        .bind("minutes", minutes(length))
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  void dropLength(Tx tx, PersonId holder, SupportId support) {
    tx.sql()
        .createUpdate(
            "delete from visit_length where holder_id = :holder and support_id = :support")
        .bind("holder", holder.toString())
        .bind("support", support.toString())
        .execute();
  }

  Map<SupportId, Duration> getLengths(Tx tx, PersonId holder) {
    Map<SupportId, Duration> lengths = new HashMap<>();
    tx.sql()
        .createQuery("select support_id, minutes from visit_length where holder_id = :holder")
        .bind("holder", holder.toString())
        .map(
            (row, context) ->
                Map.entry(
                    SupportId.parse(row.getString("support_id")),
                    Duration.ofMinutes(row.getInt("minutes"))))
        .forEach(each -> lengths.put(each.getKey(), each.getValue()));
    return lengths;
  }
}
