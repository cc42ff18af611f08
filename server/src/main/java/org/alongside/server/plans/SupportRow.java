package org.alongside.server.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The row of one support. */
final class SupportRow {
  static final String INSERT =
      "insert into plan_support (plan_id, place, id, title, provider, cqc_number, once_on, weekdays, from_on,"
          + " until_on, cost_each, currency, pays_from, decision, reason, decided_on, decided_by)"
          + " values (:plan, :place, :id, :title, :provider, :cqc, :once, :weekdays, :from,"
          + " :until, :cost, :currency, :pays, :decision, :reason, :decidedOn, :decidedBy)";
  static final String SELECT =
      "select id, title, provider, cqc_number, once_on, weekdays, from_on, until_on, cost_each, currency,"
          + " pays_from, decision, reason, decided_on, decided_by from plan_support"
          + " where plan_id = :plan order by place";

  private SupportRow() {}

  static PreparedBatch bind(PreparedBatch row, Support support) {
    AllocationId paysFrom = support.paysFrom();
    row.bind("id", support.id().toString())
        .bind("title", support.title())
        .bind("provider", support.provider().name())
        .bind("cqc", support.provider().cqcNumber())
        .bind("cost", support.costEach().minor())
        .bind("currency", support.costEach().currency().getCurrencyCode())
        .bind("pays", paysFrom == null ? null : paysFrom.toString());
    bindSchedule(row, support.schedule());
    bindDecision(row, support.decision());
    return row;
  }

  private static void bindSchedule(PreparedBatch row, Schedule schedule) {
    @Nullable LocalDate once = schedule.match(weekly -> null, only -> only.on());
    @Nullable String days =
        schedule.match(
            weekly ->
                weekly.sortedDays().stream().map(DayOfWeek::name).collect(Collectors.joining(",")),
            only -> null);
    @Nullable LocalDate from = schedule.match(Schedule.Weekly::from, only -> null);
    @Nullable LocalDate until = schedule.match(Schedule.Weekly::until, only -> null);
    row.bind("once", SqlPlans.text(once))
        .bind("weekdays", days)
        .bind("from", SqlPlans.text(from))
        .bind("until", SqlPlans.text(until));
  }

  private static void bindDecision(PreparedBatch row, @Nullable Decision decision) {
    row.bind("decision", decision == null ? null : decision.outcome().code())
        .bind("reason", decision == null ? null : decision.reason())
        .bind("decidedOn", decision == null ? null : decision.decidedOn().toString())
        .bind("decidedBy", decision == null ? null : decision.decidedBy().toString());
  }

  static Support read(ResultSet row, Function<SupportId, Set<OutcomeId>> serves)
      throws SQLException {
    SupportId id = SupportId.parse(row.getString("id"));
    String paysFrom = row.getString("pays_from");
    return new Support(
        id,
        row.getString("title"),
        new Provider(row.getString("provider"), row.getString("cqc_number")),
        schedule(row),
        Money.of(row.getLong("cost_each"), Currency.getInstance(row.getString("currency"))),
        serves.apply(id),
        paysFrom == null ? null : AllocationId.parse(paysFrom),
        decision(row));
  }

  private static Schedule schedule(ResultSet row) throws SQLException {
    LocalDate once = SqlPlans.date(row.getString("once_on"));
    if (once != null) {
      return Schedule.oneOff(once);
    }
    return new Schedule.Weekly(
        Arrays.stream(row.getString("weekdays").split(",", -1))
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toSet()),
        SqlPlans.date(row.getString("from_on")),
        SqlPlans.date(row.getString("until_on")));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    String outcome = row.getString("decision");
    return outcome == null
        ? null
        : new Decision(
            DecisionOutcome.parse(outcome),
            row.getString("reason"),
            LocalDate.parse(row.getString("decided_on")),
            PersonId.parse(row.getString("decided_by")));
  }
}
