package org.alongside.server.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Challenge;
import org.alongside.core.plan.ChallengeId;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.SupportId;
import org.alongside.server.db.Tx;

/** The tables of rulings and challenges, and what is waited for across the scheme. */
final class SqlDeciding {
  private static final String CHALLENGE =
      "select id, plan_id, support_id, raised_by, raised_at, words, before_decision, before_reason, before_on,"
          + " before_by, answer, answer_reason, answered_on, answered_by from plan_challenge";

  void putRuling(Tx tx, PlanId plan, SupportId support, Ruling ruling) {
    Money cost = ruling.costEach();
    tx.sql()
        .createUpdate(
            "insert into plan_ruling (plan_id, support_id, decision, reason, cost_each, decided_on, decided_by)"
                + " values (:plan, :support, :decision, :reason, :cost, :on, :by)"
                + " on conflict (plan_id, support_id) do update set decision = excluded.decision,"
                + " reason = excluded.reason, cost_each = excluded.cost_each,"
                + " decided_on = excluded.decided_on, decided_by = excluded.decided_by")
        .bind("plan", plan.toString())
        .bind("support", support.toString())
        .bind("decision", ruling.decision().outcome().code())
        .bind("reason", ruling.decision().reason())
        .bind("cost", cost == null ? null : cost.minor())
        .bind("on", ruling.decision().decidedOn().toString())
        .bind("by", ruling.decision().decidedBy().toString())
        .execute();
  }

  Map<SupportId, Ruling> rulings(Tx tx, PlanId plan) {
    Map<SupportId, Ruling> rulings = new HashMap<>();
    tx.sql()
        .createQuery(
            "select support_id, decision, reason, cost_each, decided_on, decided_by from plan_ruling where plan_id = :plan")
        .bind("plan", plan.toString())
        .map(
            (row, context) -> {
              long cost = row.getLong("cost_each");
              Money costEach = row.wasNull() ? null : Money.pence(cost);
              return Map.entry(
                  SupportId.parse(row.getString("support_id")),
                  new Ruling(
                      decision(row, "decision", "reason", "decided_on", "decided_by"), costEach));
            })
        .forEach(each -> rulings.put(each.getKey(), each.getValue()));
    return rulings;
  }

  void dropRulings(Tx tx, PlanId plan) {
    tx.sql()
        .createUpdate("delete from plan_ruling where plan_id = :plan")
        .bind("plan", plan.toString())
        .execute();
  }

  void insertChallenge(Tx tx, Challenge challenge) {
    tx.sql()
        .createUpdate(
            "insert into plan_challenge (id, plan_id, support_id, raised_by, raised_at, words,"
                + " before_decision, before_reason, before_on, before_by)"
                + " values (:id, :plan, :support, :by, :at, :words, :decision, :reason, :on, :decider)")
        .bind("id", challenge.id().toString())
        .bind("plan", challenge.plan().toString())
        .bind("support", challenge.support().toString())
        .bind("by", challenge.raisedBy().toString())
        .bind("at", challenge.raisedAt().toEpochMilli())
        .bind("words", challenge.words())
        .bind("decision", challenge.before().outcome().code())
        .bind("reason", challenge.before().reason())
        .bind("on", challenge.before().decidedOn().toString())
        .bind("decider", challenge.before().decidedBy().toString())
        .execute();
  }

  void setAnswer(Tx tx, ChallengeId id, Decision answer) {
    tx.sql()
        .createUpdate(
            "update plan_challenge set answer = :answer, answer_reason = :reason, answered_on = :on,"
                + " answered_by = :by where id = :id and answer is null")
        .bind("answer", answer.outcome().code())
        .bind("reason", answer.reason())
        .bind("on", answer.decidedOn().toString())
        .bind("by", answer.decidedBy().toString())
        .bind("id", id.toString())
        .execute();
  }

  Optional<Challenge> findChallenge(Tx tx, ChallengeId id) {
    return tx.sql()
        .createQuery(CHALLENGE + " where id = :id")
        .bind("id", id.toString())
        .map((row, context) -> challenge(row))
        .findOne();
  }

  /** Oldest first. */
  List<Challenge> listChallenges(Tx tx, PlanId plan) {
    return tx.sql()
        .createQuery(CHALLENGE + " where plan_id = :plan order by raised_at, id")
        .bind("plan", plan.toString())
        .map((row, context) -> challenge(row))
        .list();
  }

  /** All that have no answer, oldest first. */
  List<Challenge> listOpenChallenges(Tx tx) {
    return tx.sql()
        .createQuery(CHALLENGE + " where answer is null order by raised_at, id")
        .map((row, context) -> challenge(row))
        .list();
  }

  private static Challenge challenge(ResultSet row) throws SQLException {
    return new Challenge(
        ChallengeId.parse(row.getString("id")),
        PlanId.parse(row.getString("plan_id")),
        SupportId.parse(row.getString("support_id")),
        PersonId.parse(row.getString("raised_by")),
        Instant.ofEpochMilli(row.getLong("raised_at")),
        row.getString("words"),
        decision(row, "before_decision", "before_reason", "before_on", "before_by"),
        row.getString("answer") == null
            ? null
            : decision(row, "answer", "answer_reason", "answered_on", "answered_by"));
  }

  private static Decision decision(
      ResultSet row, String outcome, String reason, String on, String by) throws SQLException {
    return new Decision(
        DecisionOutcome.parse(row.getString(outcome)),
        row.getString(reason),
        LocalDate.parse(row.getString(on)),
        PersonId.parse(row.getString(by)));
  }
}
