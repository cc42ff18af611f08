package org.alongside.server.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.PlanStep;
import org.alongside.core.plan.StepKind;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** The rows of plans; what they say is read and written by {@link PlanParts}. */
final class SqlPlans {
  private static final String COUNTING = "('agreed', 'in-review')";

  private final PlanParts parts = new PlanParts();

  void insert(Tx tx, Plan plan, Instant now) {
    tx.sql()
        .createUpdate(
            "insert into plan (id, holder_id, version, revision, state, care_coordinator, agreed_on, review_on, made_at)"
                + " values (:id, :holder, :version, 1, :state, :coordinator, :agreed, :review, :now)")
        .bind("id", plan.id().toString())
        .bind("holder", plan.holder().toString())
        .bind("version", plan.version())
        .bind("state", plan.state().code())
        .bind("coordinator", plan.careCoordinator())
        .bind("agreed", text(plan.agreedOn()))
        .bind("review", text(plan.reviewOn()))
        .bind("now", now.toEpochMilli())
        .execute();
    parts.insert(tx, plan);
  }

  void replace(Tx tx, Plan plan) {
    tx.sql()
        .createUpdate(
            "update plan set state = :state, care_coordinator = :coordinator, agreed_on = :agreed,"
                + " review_on = :review, revision = revision + 1 where id = :id")
        .bind("id", plan.id().toString())
        .bind("state", plan.state().code())
        .bind("coordinator", plan.careCoordinator())
        .bind("agreed", text(plan.agreedOn()))
        .bind("review", text(plan.reviewOn()))
        .execute();
    parts.replace(tx, plan);
  }

  /** The newest version that is neither agreed nor closed. */
  Optional<PlanId> findOpenId(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery(
            "select id from plan where holder_id = :holder and state in ('draft', 'submitted', 'decided')"
                + " order by version desc limit 1")
        .bind("holder", holder.toString())
        .map((row, context) -> PlanId.parse(row.getString("id")))
        .findOne();
  }

  void addStep(Tx tx, PlanId plan, PlanStep step) {
    tx.sql()
        .createUpdate(
            "insert into plan_step (plan_id, place, kind, person_id, at, note)"
                + " select :plan, coalesce(max(place), 0) + 1, :kind, :person, :at, :note"
                + " from plan_step where plan_id = :plan")
        .bind("plan", plan.toString())
        .bind("kind", step.kind().code())
        .bind("person", step.by().toString())
        .bind("at", step.at().toEpochMilli())
        .bind("note", step.note())
        .execute();
  }

  List<PlanStep> listSteps(Tx tx, PlanId plan) {
    return tx.sql()
        .createQuery(
            "select kind, person_id, at, note from plan_step where plan_id = :plan order by place")
        .bind("plan", plan.toString())
        .map(
            (row, context) ->
                new PlanStep(
                    StepKind.parse(row.getString("kind")),
                    PersonId.parse(row.getString("person_id")),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("note")))
        .list();
  }

  Optional<Plan> find(Tx tx, PlanId id) {
    return tx.sql()
        .createQuery(
            "select id, holder_id, version, state, care_coordinator, agreed_on, review_on from plan where id = :id")
        .bind("id", id.toString())
        .map(
            (row, context) ->
                new Plan(
                    id,
                    PersonId.parse(row.getString("holder_id")),
                    row.getInt("version"),
                    PlanState.parse(row.getString("state")),
                    parts.sections(tx, id),
                    parts.outcomes(tx, id),
                    parts.supports(tx, id),
                    parts.contingencies(tx, id),
                    TonightRows.read(tx, id),
                    row.getString("care_coordinator"),
                    date(row.getString("agreed_on")),
                    date(row.getString("review_on"))))
        .findOne();
  }

  Optional<PlanId> findCurrentId(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery(
            "select id from plan where holder_id = :holder order by case when state in "
                + COUNTING
                + " then 0 when state = 'closed' then 2 else 1 end, version desc limit 1")
        .bind("holder", holder.toString())
        .map((row, context) -> PlanId.parse(row.getString("id")))
        .findOne();
  }

  Optional<PlanId> findVersionId(Tx tx, PersonId holder, int version) {
    return tx.sql()
        .createQuery("select id from plan where holder_id = :holder and version = :version")
        .bind("holder", holder.toString())
        .bind("version", version)
        .map((row, context) -> PlanId.parse(row.getString("id")))
        .findOne();
  }

  List<PlanVersion> listVersions(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery(
            "select id, version, state, made_at from plan where holder_id = :holder order by version desc")
        .bind("holder", holder.toString())
        .map(
            (row, context) ->
                new PlanVersion(
                    PlanId.parse(row.getString("id")),
                    row.getInt("version"),
                    PlanState.parse(row.getString("state")),
                    Instant.ofEpochMilli(row.getLong("made_at"))))
        .list();
  }

  List<OpenPlan> listOpen(Tx tx) {
    return tx.sql()
        .createQuery(
            "select p.id, p.holder_id, p.version, p.state, p.review_on, p.made_at,"
                + " (select max(s.at) from plan_step s where s.plan_id = p.id) as last_step,"
                + " (select max(s.place) from plan_step s where s.plan_id = p.id and s.kind = 'early-review-asked') as asked,"
                + " (select max(s.place) from plan_step s where s.plan_id = p.id and s.kind = 'review-started') as started,"
                + " (select max(s.at) from plan_step s where s.plan_id = p.id and s.kind = 'early-review-asked') as asked_at"
                + " from plan p where p.state <> 'closed' order by p.holder_id, p.version")
        .map(
            (row, context) -> {
              long last = row.getLong("last_step");
              Instant since = Instant.ofEpochMilli(row.wasNull() ? row.getLong("made_at") : last);
              long asked = row.getLong("asked_at");
              return new OpenPlan(
                  PlanId.parse(row.getString("id")),
                  PersonId.parse(row.getString("holder_id")),
                  row.getInt("version"),
                  PlanState.parse(row.getString("state")),
                  date(row.getString("review_on")),
                  since,
                  row.getInt("asked") > row.getInt("started") ? Instant.ofEpochMilli(asked) : null);
            })
        .list();
  }

  int lastVersion(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery("select coalesce(max(version), 0) from plan where holder_id = :holder")
        .bind("holder", holder.toString())
        .mapTo(Integer.class)
        .one();
  }

  int getRevision(Tx tx, PlanId id) {
    return tx.sql()
        .createQuery("select revision from plan where id = :id")
        .bind("id", id.toString())
        .mapTo(Integer.class)
        .one();
  }

  void closeCounting(Tx tx, PersonId holder, PlanId but) {
    tx.sql()
        .createUpdate(
            "update plan set state = 'closed', revision = revision + 1 where holder_id = :holder and id <> :but"
                + " and state in "
                + COUNTING)
        .bind("holder", holder.toString())
        .bind("but", but.toString())
        .execute();
  }

  void setState(Tx tx, PlanId id, PlanState state) {
    tx.sql()
        .createUpdate("update plan set state = :state, revision = revision + 1 where id = :id")
        .bind("state", state.code())
        .bind("id", id.toString())
        .execute();
  }

  void touch(Tx tx, PlanId id) {
    tx.sql()
        .createUpdate("update plan set revision = revision + 1 where id = :id")
        .bind("id", id.toString())
        .execute();
  }

  List<ReviewDue> listReviewsDue(Tx tx, LocalDate onOrBefore) {
    return tx.sql()
        .createQuery(
            "select holder_id, review_on from plan where review_on <= :on and state in "
                + COUNTING
                + " order by review_on, holder_id")
        .bind("on", onOrBefore.toString())
        .map(
            (row, context) ->
                new ReviewDue(
                    PersonId.parse(row.getString("holder_id")),
                    LocalDate.parse(row.getString("review_on"))))
        .list();
  }

  List<SignOffEnd> listSignOffsEnding(Tx tx, LocalDate onOrBefore) {
    return tx.sql()
        .createQuery(
            "select p.holder_id, t.id, t.until_on from plan_task t join plan p on p.id = t.plan_id"
                + " where t.until_on <= :on and p.state in "
                + COUNTING
                + " order by t.until_on, p.holder_id, t.place")
        .bind("on", onOrBefore.toString())
        .map(
            (row, context) ->
                new SignOffEnd(
                    PersonId.parse(row.getString("holder_id")),
                    ClinicalTaskId.parse(row.getString("id")),
                    LocalDate.parse(row.getString("until_on"))))
        .list();
  }

  boolean hasSharedRatings(Tx tx, PersonId holder) {
    return tx.sql()
            .createQuery("select count(*) from plan_sharing where holder_id = :holder")
            .bind("holder", holder.toString())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  void shareRatings(Tx tx, PersonId holder, LocalDate on) {
    tx.sql()
        .createUpdate(
            "insert into plan_sharing (holder_id, shared_on) values (:holder, :on)"
                + " on conflict (holder_id) do nothing")
        .bind("holder", holder.toString())
        .bind("on", on.toString())
        .execute();
  }

  void hideRatings(Tx tx, PersonId holder) {
    tx.sql()
        .createUpdate("delete from plan_sharing where holder_id = :holder")
        .bind("holder", holder.toString())
        .execute();
  }

  static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
