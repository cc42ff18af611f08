package org.alongside.server.deciding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.PlanStep;
import org.alongside.core.plan.ReviewWindow;
import org.alongside.core.plan.StepKind;
import org.alongside.server.access.Access;
import org.alongside.server.access.Asset;
import org.alongside.server.audit.Audit;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.drafting.Drafting;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.plans.Plans;
import org.jspecify.annotations.Nullable;

/**
 * Reviews of agreed plans. While one goes on the plan counts; it ends with a day for the next one,
 * or with a new version to write.
 */
public final class Reviewing {
  private final Clock clock;
  private final Plans plans;
  private final Drafting drafting;
  private final Budgets budgets;
  private final Audit audit;
  private final PlanNews news;

  public Reviewing(
      Clock clock, Plans plans, Drafting drafting, Budgets budgets, Audit audit, PlanNews news) {
    this.clock = clock;
    this.plans = plans;
    this.drafting = drafting;
    this.budgets = budgets;
    this.audit = audit;
    this.news = news;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Access.ENGLAND));
  }

  private Optional<Plan> find(Tx tx, PersonId holder, PlanState state) {
    plans.serialise(tx, holder);
    return plans.findCurrent(tx, holder).filter(plan -> plan.state() == state);
  }

  /** On which days the review after one that is held today may lie. */
  public ReviewWindow windowAfterToday(Tx tx, PersonId holder) {
    LocalDate today = today();
    Optional<Budget> budget = budgets.findNearest(tx, holder, today);
    return ReviewWindow.of(budget.map(Budget::streams).orElse(Set.of()), today, today, today);
  }

  /** Whether the holder has asked for a review that has not begun. */
  public boolean isAskedFor(Tx tx, Plan plan) {
    boolean asked = false;
    for (PlanStep step : plans.listSteps(tx, plan.id())) {
      if (step.kind() == StepKind.EARLY_REVIEW_ASKED) {
        asked = true;
      } else if (step.kind() == StepKind.REVIEW_STARTED) {
        asked = false;
      }
    }
    return asked;
  }

  /** Asks for a review before its day. */
  public Optional<PlanRefusal> ask(Tx tx, PersonId by, PersonId holder, String words) {
    Optional<Plan> agreed = find(tx, holder, PlanState.AGREED);
    if (agreed.isEmpty()) {
      return Optional.of(PlanRefusal.NOT_NOW);
    }
    if (isAskedFor(tx, agreed.get())) {
      return Optional.of(PlanRefusal.ALREADY);
    }
    note(tx, agreed.get(), by, StepKind.EARLY_REVIEW_ASKED, words);
    news.tell(tx, holder, by, NoticeKind.REVIEW_ASKED);
    return Optional.empty();
  }

  /** Begins a review. */
  public Optional<PlanRefusal> start(Tx tx, PersonId by, PersonId holder) {
    Optional<Plan> agreed = find(tx, holder, PlanState.AGREED);
    if (agreed.isEmpty()) {
      return Optional.of(PlanRefusal.NOT_NOW);
    }
    plans.replace(tx, agreed.get().movedTo(PlanState.IN_REVIEW));
    note(tx, agreed.get(), by, StepKind.REVIEW_STARTED, null);
    news.tell(tx, holder, by, NoticeKind.REVIEW_STARTED);
    return Optional.empty();
  }

  /**
   * Ends a review after which the plan goes on as it is.
   *
   * @param next the day of the next review
   * @param words what was found
   */
  public Optional<PlanRefusal> close(
      Tx tx, PersonId by, PersonId holder, LocalDate next, @Nullable String words) {
    Optional<Plan> reviewed = find(tx, holder, PlanState.IN_REVIEW);
    if (reviewed.isEmpty()) {
      return Optional.of(PlanRefusal.NOT_NOW);
    }
    if (!windowAfterToday(tx, holder).holds(next)) {
      return Optional.of(PlanRefusal.REVIEW_DAY);
    }
    Plan plan = reviewed.get();
    plans.replace(
        tx, plan.withArrangements(plan.careCoordinator(), next).movedTo(PlanState.AGREED));
    markReviewed(tx, holder);
    note(tx, plan, by, StepKind.REVIEW_CLOSED, words);
    news.tell(tx, holder, by, NoticeKind.REVIEW_CLOSED);
    return Optional.empty();
  }

  /**
   * Ends a review that found a change: a new version is begun, and the plan goes on being in review
   * until that one is agreed.
   *
   * @param words what has to change
   */
  public Optional<PlanRefusal> findChange(Tx tx, PersonId by, PersonId holder, String words) {
    Optional<Plan> reviewed = find(tx, holder, PlanState.IN_REVIEW);
    if (reviewed.isEmpty()) {
      return Optional.of(PlanRefusal.NOT_NOW);
    }
    drafting.begin(tx, by, holder);
    markReviewed(tx, holder);
    note(tx, reviewed.get(), by, StepKind.CHANGE_FOUND, words);
    news.tell(tx, holder, by, NoticeKind.REVIEW_CLOSED);
    return Optional.empty();
  }

  /** What happened to a version, oldest first. */
  public List<PlanStep> listSteps(Tx tx, Plan plan) {
    return plans.listSteps(tx, plan.id());
  }

  private void markReviewed(Tx tx, PersonId holder) {
    LocalDate today = today();
    budgets
        .findNearest(tx, holder, today)
        .ifPresent(budget -> budgets.markReviewed(tx, budget, today));
  }

  private void note(Tx tx, Plan plan, PersonId by, StepKind kind, @Nullable String words) {
    plans.addStep(tx, plan.id(), new PlanStep(kind, by, clock.instant(), words));
    audit.append(
        tx,
        Audit.ownerOf(plan.holder()),
        by.toString(),
        kind.code(),
        Asset.PLAN.code(),
        "version " + plan.version());
  }
}
