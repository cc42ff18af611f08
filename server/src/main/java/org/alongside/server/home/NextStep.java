package org.alongside.server.home;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanState;

/**
 * The one thing that a holder is asked to do next: what somebody waits for comes first, then what
 * has a date, then what is good to do on any day.
 */
enum NextStep {
  MESSAGE("message", "/messages"),
  DECIDED("decided", "/plan/send"),
  DRAFT("draft", "/plan/draft"),
  OVERDUE("overdue", "/messages"),
  REVIEW("review", "/messages"),
  SPEND("spend", "/spend/new"),
  PLAN("plan", "/plan"),
  GUIDANCE("guidance", "");

  private static final int DAYS_BEFORE_REVIEW = 30;

  private final String code;
  private final String path;

  NextStep(String code, String path) {
    this.code = code;
    this.path = path;
  }

  static NextStep of(
      long unreadMessages, Optional<Plan> plan, Optional<Budget> budget, LocalDate today) {
    if (unreadMessages > 0) {
      return MESSAGE;
    }
    Optional<NextStep> ofPlan = plan.flatMap(each -> ofPlan(each, today));
    if (ofPlan.isPresent()) {
      return ofPlan.get();
    }
    if (budget
        .filter(each -> each.status() == BudgetStatus.FINAL && each.hasDirectPaymentOn(today))
        .isPresent()) {
      return SPEND;
    }
    return plan.isPresent() ? PLAN : GUIDANCE;
  }

  private static Optional<NextStep> ofPlan(Plan plan, LocalDate today) {
    if (plan.state() == PlanState.DECIDED) {
      return Optional.of(DECIDED);
    }
    if (plan.state() == PlanState.DRAFT) {
      return Optional.of(DRAFT);
    }
    LocalDate reviewOn = plan.reviewOn();
    if (!plan.state().counts() || reviewOn == null) {
      return Optional.empty();
    }
    if (reviewOn.isBefore(today)) {
      return Optional.of(OVERDUE);
    }
    return reviewOn.isAfter(today.plusDays(DAYS_BEFORE_REVIEW))
        ? Optional.empty()
        : Optional.of(REVIEW);
  }

  String code() {
    return code;
  }

  String href(PersonId holder) {
    return this == GUIDANCE ? "/guidance" : "/holders/" + holder + path;
  }
}
