package org.alongside.server.plans;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.Rating;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of what a plan says. */
final class PlanParts {
  private static final List<String> TABLES =
      List.of(
          "plan_section",
          "plan_outcome",
          "plan_rating",
          "plan_support",
          "plan_support_outcome",
          "plan_contingency",
          "plan_task",
          "plan_contact");

  /** Writes all of it anew. */
  void replace(Tx tx, Plan plan) {
    for (String table : TABLES) {
      tx.sql()
          .createUpdate("delete from <table> where plan_id = :plan")
          .define("table", table)
          .bind("plan", plan.id().toString())
          .execute();
    }
    insert(tx, plan);
  }

  void insert(Tx tx, Plan plan) {
    insertSections(tx, plan);
    insertOutcomes(tx, plan);
    insertRatings(tx, plan);
    insertSupports(tx, plan);
    insertContingencies(tx, plan);
    execute(TonightRows.tasks(tx, plan));
    execute(TonightRows.contacts(tx, plan));
  }

  private static void insertSections(Tx tx, Plan plan) {
    PreparedBatch rows =
        tx.sql()
            .prepareBatch(
                "insert into plan_section (plan_id, kind, words) values (:plan, :kind, :words)");
    plan.sections()
        .forEach(
            (kind, words) ->
                rows.bind("plan", plan.id().toString())
                    .bind("kind", kind.code())
                    .bind("words", words)
                    .add());
    execute(rows);
  }

  private static void insertOutcomes(Tx tx, Plan plan) {
    PreparedBatch rows =
        tx.sql()
            .prepareBatch(
                "insert into plan_outcome (plan_id, place, id, statement, how_we_know, hoped_for)"
                    + " values (:plan, :place, :id, :statement, :how, :hoped)");
    for (int place = 0; place < plan.outcomes().size(); place++) {
      Outcome each = plan.outcomes().get(place);
      rows.bind("plan", plan.id().toString())
          .bind("place", place)
          .bind("id", each.id().toString())
          .bind("statement", each.statement())
          .bind("how", each.howWeKnow())
          .bind("hoped", each.hopedFor())
          .add();
    }
    execute(rows);
  }

  private static void insertRatings(Tx tx, Plan plan) {
    PreparedBatch rows =
        tx.sql()
            .prepareBatch(
                "insert into plan_rating (plan_id, outcome_id, place, rated_on, rating)"
                    + " values (:plan, :outcome, :place, :on, :rating)");
    for (Outcome outcome : plan.outcomes()) {
      for (int place = 0; place < outcome.ratings().size(); place++) {
        Rating each = outcome.ratings().get(place);
        rows.bind("plan", plan.id().toString())
            .bind("outcome", outcome.id().toString())
            .bind("place", place)
            .bind("on", each.on().toString())
            .bind("rating", each.value())
            .add();
      }
    }
    execute(rows);
  }

  private static void insertSupports(Tx tx, Plan plan) {
    PreparedBatch rows = tx.sql().prepareBatch(SupportRow.INSERT);
    PreparedBatch serves =
        tx.sql()
            .prepareBatch(
                "insert into plan_support_outcome (plan_id, support_id, outcome_id)"
                    + " values (:plan, :support, :outcome)");
    for (int place = 0; place < plan.supports().size(); place++) {
      Support each = plan.supports().get(place);
      SupportRow.bind(rows.bind("plan", plan.id().toString()).bind("place", place), each).add();
      for (OutcomeId outcome : each.outcomes()) {
        serves
            .bind("plan", plan.id().toString())
            .bind("support", each.id().toString())
            .bind("outcome", outcome.toString())
            .add();
      }
    }
    execute(rows);
    execute(serves);
  }

  private static void insertContingencies(Tx tx, Plan plan) {
    PreparedBatch rows =
        tx.sql()
            .prepareBatch(
                "insert into plan_contingency (plan_id, place, if_this, then_that, call_whom)"
                    + " values (:plan, :place, :if, :then, :call)");
    for (int place = 0; place < plan.contingencies().size(); place++) {
      Contingency each = plan.contingencies().get(place);
      rows.bind("plan", plan.id().toString())
          .bind("place", place)
          .bind("if", each.ifThis())
          .bind("then", each.thenThat())
          .bind("call", each.callWhom())
          .add();
    }
    execute(rows);
  }

  private static void execute(PreparedBatch rows) {
    if (rows.size() > 0) {
      rows.execute();
    }
  }

  Map<SectionKind, String> sections(Tx tx, PlanId plan) {
    Map<SectionKind, String> sections = new EnumMap<>(SectionKind.class);
    tx.sql()
        .createQuery("select kind, words from plan_section where plan_id = :plan")
        .bind("plan", plan.toString())
        .map(
            (row, context) ->
                Map.entry(SectionKind.parse(row.getString("kind")), row.getString("words")))
        .forEach(section -> sections.put(section.getKey(), section.getValue()));
    return sections;
  }

  List<Outcome> outcomes(Tx tx, PlanId plan) {
    Map<OutcomeId, List<Rating>> ratings = ratings(tx, plan);
    return tx.sql()
        .createQuery(
            "select id, statement, how_we_know, hoped_for from plan_outcome where plan_id = :plan order by place")
        .bind("plan", plan.toString())
        .map(
            (row, context) -> {
              OutcomeId id = OutcomeId.parse(row.getString("id"));
              int hoped = row.getInt("hoped_for");
              @Nullable Integer hopedFor = row.wasNull() ? null : hoped;
              return new Outcome(
                  id,
                  row.getString("statement"),
                  row.getString("how_we_know"),
                  hopedFor,
                  ratings.getOrDefault(id, List.of()));
            })
        .list();
  }

  private static Map<OutcomeId, List<Rating>> ratings(Tx tx, PlanId plan) {
    Map<OutcomeId, List<Rating>> ratings = new HashMap<>();
    tx.sql()
        .createQuery(
            "select outcome_id, rated_on, rating from plan_rating where plan_id = :plan order by outcome_id, place")
        .bind("plan", plan.toString())
        .map(
            (row, context) ->
                Map.entry(
                    OutcomeId.parse(row.getString("outcome_id")),
                    new Rating(
                        java.time.LocalDate.parse(row.getString("rated_on")),
                        row.getInt("rating"))))
        .forEach(
            rating ->
                ratings
                    .computeIfAbsent(rating.getKey(), id -> new ArrayList<>())
                    .add(rating.getValue()));
    return ratings;
  }

  List<Support> supports(Tx tx, PlanId plan) {
    Map<SupportId, Set<OutcomeId>> serves = new HashMap<>();
    tx.sql()
        .createQuery(
            "select support_id, outcome_id from plan_support_outcome where plan_id = :plan")
        .bind("plan", plan.toString())
        .map(
            (row, context) ->
                Map.entry(
                    SupportId.parse(row.getString("support_id")),
                    OutcomeId.parse(row.getString("outcome_id"))))
        .forEach(
            each ->
                serves.computeIfAbsent(each.getKey(), id -> new HashSet<>()).add(each.getValue()));
    return tx.sql()
        .createQuery(SupportRow.SELECT)
        .bind("plan", plan.toString())
        .map((row, context) -> SupportRow.read(row, id -> serves.getOrDefault(id, Set.of())))
        .list();
  }

  List<Contingency> contingencies(Tx tx, PlanId plan) {
    return tx.sql()
        .createQuery(
            "select if_this, then_that, call_whom from plan_contingency where plan_id = :plan order by place")
        .bind("plan", plan.toString())
        .map(
            (row, context) ->
                new Contingency(
                    row.getString("if_this"),
                    row.getString("then_that"),
                    row.getString("call_whom")))
        .list();
  }
}
