package org.alongside.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.budget.Budget;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/** What stands against sending a plan for a decision, and what is only worth a second look. */
public final class SubmissionCheck {
  private SubmissionCheck() {}

  /**
   * All concerns, those that block first.
   *
   * @param budget what there is to pay with; null when nothing was worked out yet
   */
  public static List<PlanConcern> check(Plan plan, ReviewWindow window, @Nullable Budget budget) {
    List<PlanConcern> concerns = new ArrayList<>();
    if (plan.supports().isEmpty()) {
      concerns.add(PlanConcern.of(ConcernKind.NO_SUPPORTS));
    }
    ofReview(plan.reviewOn(), window, concerns);
    if (plan.outcomes().isEmpty()) {
      concerns.add(PlanConcern.of(ConcernKind.NO_OUTCOMES));
    }
    for (Support support : plan.supports()) {
      if (support.outcomes().isEmpty()) {
        concerns.add(PlanConcern.of(ConcernKind.SERVES_NO_OUTCOME, support.title()));
      }
      if (support.costEach().isPositive() && support.paysFrom() == null) {
        concerns.add(PlanConcern.of(ConcernKind.NO_PAYER, support.title()));
      }
    }
    if (budget != null) {
      ofMoney(plan, budget, concerns);
    }
    if (plan.contingencies().isEmpty()) {
      concerns.add(PlanConcern.of(ConcernKind.NO_CONTINGENCIES));
    }
    if (plan.careCoordinator() == null) {
      concerns.add(PlanConcern.of(ConcernKind.NO_COORDINATOR));
    }
    concerns.addAll(ofTasks(plan.tonight(), window.from()));
    return List.copyOf(concerns);
  }

  /** What is wrong with this day for the next review, if anything is. */
  public static void ofReview(
      @Nullable LocalDate reviewOn, ReviewWindow window, List<PlanConcern> concerns) {
    if (reviewOn == null) {
      concerns.add(PlanConcern.of(ConcernKind.NO_REVIEW_DATE));
    } else if (reviewOn.isBefore(window.from())) {
      concerns.add(PlanConcern.of(ConcernKind.REVIEW_IN_THE_PAST));
    } else if (!window.holds(reviewOn)) {
      concerns.add(PlanConcern.of(ConcernKind.REVIEW_TOO_LATE, window.latest().toString()));
    }
  }

  /** Who is not signed off for a clinical task on this day, or not for much longer; no blocks. */
  public static List<PlanConcern> ofTasks(Tonight tonight, LocalDate day) {
    List<PlanConcern> concerns = new ArrayList<>();
    for (ClinicalTask task : tonight.listToRenew(day)) {
      SignOff signOff = task.signOff();
      LocalDate until = signOff == null ? null : signOff.until();
      if (until == null) {
        concerns.add(PlanConcern.of(ConcernKind.TASK_NOT_SIGNED_OFF, task.task(), task.doneBy()));
      } else {
        ConcernKind kind =
            until.isBefore(day) ? ConcernKind.TASK_ENDED : ConcernKind.TASK_ENDS_SOON;
        concerns.add(PlanConcern.of(kind, task.task(), task.doneBy(), until.toString()));
      }
    }
    return concerns;
  }

  private static void ofMoney(Plan plan, Budget budget, List<PlanConcern> concerns) {
    if (plan.supports().stream()
        .anyMatch(support -> !support.costEach().currency().equals(budget.currency()))) {
      return;
    }
    Money asked = plan.costAskedFor(budget.period(), budget.currency());
    if (asked.compareTo(budget.total()) > 0) {
      concerns.add(
          PlanConcern.of(
              ConcernKind.COSTS_MORE,
              Long.toString(asked.minor()),
              Long.toString(budget.total().minor())));
    }
  }
}
