package org.alongside.server.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.junit.jupiter.api.Test;

class NextStepTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static Optional<Plan> plan(PlanState state, LocalDate reviewOn) {
    return Optional.of(
        new Plan(
            PlanId.of(UUID.randomUUID()),
            PersonId.of(UUID.randomUUID()),
            1,
            state,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            "Dr Bello",
            TODAY.minusYears(1),
            reviewOn));
  }

  private static NextStep step(long unread, Optional<Plan> plan) {
    return NextStep.of(unread, plan, Optional.empty(), TODAY);
  }

  @Test
  void asksToReadAMessageFirst() {
    assertThat(step(1, plan(PlanState.DECIDED, TODAY))).isEqualTo(NextStep.MESSAGE);
  }

  @Test
  void asksToReadADecisionBeforeAnythingOfEveryDay() {
    assertThat(step(0, plan(PlanState.DECIDED, TODAY))).isEqualTo(NextStep.DECIDED);
    assertThat(step(0, plan(PlanState.DRAFT, TODAY))).isEqualTo(NextStep.DRAFT);
  }

  @Test
  void remindsOfAReviewAMonthBeforeAndNeverBlamesForAnOverdueOne() {
    assertThat(step(0, plan(PlanState.AGREED, TODAY.plusDays(31)))).isEqualTo(NextStep.PLAN);
    assertThat(step(0, plan(PlanState.AGREED, TODAY.plusDays(30)))).isEqualTo(NextStep.REVIEW);
    assertThat(step(0, plan(PlanState.AGREED, TODAY))).isEqualTo(NextStep.REVIEW);
    assertThat(step(0, plan(PlanState.IN_REVIEW, TODAY.minusDays(1)))).isEqualTo(NextStep.OVERDUE);
  }

  @Test
  void leadsToTheGuidanceWhenThereIsNothingElse() {
    assertThat(step(0, Optional.empty())).isEqualTo(NextStep.GUIDANCE);
    assertThat(NextStep.GUIDANCE.href(PersonId.of(UUID.randomUUID()))).isEqualTo("/guidance");
  }
}
