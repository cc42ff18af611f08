package org.alongside.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.Samples;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {
  private static final Support UNDECIDED = Samples.weekly(Samples.ASSISTANT, null, 100);

  @Test
  void paysOnlyForSupportsThatWereAgreed() {
    Plan plan = Samples.plan();
    assertThat(plan.listAgreedSupports())
        .extracting(Support::id)
        .containsExactly(Samples.ASSISTANT, Samples.CHAIR);
    // 52 Mondays and one chair, without the massage that was declined
    assertThat(plan.plannedCosts(Samples.YEAR).costs()).hasSize(53);
  }

  @ParameterizedTest
  @EnumSource(
      value = PlanState.class,
      names = {"DRAFT", "SUBMITTED", "DECIDED", "CLOSED"})
  void promisesNothingBeforeItIsAgreedOrOnceItIsClosed(PlanState state) {
    Plan plan = inState(state, Samples.plan().supports(), null);
    assertThat(plan.plannedCosts(Samples.YEAR).costs()).isEmpty();
  }

  @Test
  void needsADecisionOnEachSupportOnceItIsDecided() {
    assertThat(inState(PlanState.SUBMITTED, List.of(UNDECIDED), null).supports()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inState(PlanState.DECIDED, List.of(UNDECIDED), null));
  }

  @Test
  void needsTheDayOfAgreementAndReviewAndTheCareCoordinatorOnceItIsAgreed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inState(PlanState.AGREED, List.of(), null));
    assertThat(inState(PlanState.AGREED, List.of(), LocalDate.of(2026, 4, 1)).agreedOn())
        .isNotNull();
  }

  @Test
  void servesOnlyItsOwnOutcomes() {
    Plan plan = Samples.plan();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Plan(
                    plan.id(),
                    plan.holder(),
                    1,
                    PlanState.DRAFT,
                    Map.of(),
                    List.of(),
                    List.of(UNDECIDED),
                    List.of(),
                    null,
                    null,
                    null));
  }

  @Test
  void keepsItsSectionsInTheirOrder() {
    assertThat(Samples.plan().sections().keySet())
        .containsExactly(SectionKind.WHAT_MATTERS, SectionKind.NEEDS);
  }

  @Test
  void aRefusalOrAChangeNeedsItsReason() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decision(DecisionOutcome.DECLINED, null, day, Samples.COORDINATOR));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decision(DecisionOutcome.CHANGED, "", day, Samples.COORDINATOR));
    assertThat(Decision.agreed(day, Samples.COORDINATOR).goesAhead()).isTrue();
  }

  @Test
  void aWeeklySupportFallsOnItsRealDates() {
    Schedule schedule =
        new Schedule.Weekly(
            Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
            LocalDate.of(2026, 3, 29), // the clocks go forward
            LocalDate.of(2026, 4, 6));
    BudgetPeriod spring = new BudgetPeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30));
    assertThat(schedule.datesWithin(spring))
        .containsExactly(
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 3, 30),
            LocalDate.of(2026, 4, 5),
            LocalDate.of(2026, 4, 6));
  }

  @Test
  void aOneOffSupportCountsInItsOwnPeriodOnly() {
    Schedule schedule = Schedule.oneOff(LocalDate.of(2027, 4, 1));
    assertThat(schedule.datesWithin(Samples.YEAR)).isEmpty();
    assertThat(schedule.datesWithin(BudgetPeriod.yearFrom(LocalDate.of(2027, 4, 1)))).hasSize(1);
    assertThat(Samples.weekly(Samples.ASSISTANT, null, 100).costOver(Samples.YEAR))
        .isEqualTo(Money.pence(5_200));
  }

  @Test
  void anOutcomeKnowsWhereItStartedAndWhereItIs() {
    Outcome outcome = Samples.plan().outcomes().get(0);
    assertThat(outcome.findStart()).map(Rating::value).contains(3);
    assertThat(outcome.findNow()).map(Rating::value).contains(6);
    assertThatIllegalArgumentException().isThrownBy(() -> new Rating(LocalDate.of(2026, 3, 1), 11));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Outcome(
                    Samples.OUT_AND_ABOUT,
                    "Out",
                    "",
                    null,
                    List.of(
                        new Rating(LocalDate.of(2026, 3, 2), 1),
                        new Rating(LocalDate.of(2026, 3, 1), 2))));
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, SUBMITTED, true",
    "DRAFT, AGREED, false",
    "DRAFT, DECIDED, false",
    "SUBMITTED, DRAFT, true",
    "SUBMITTED, DECIDED, true",
    "SUBMITTED, AGREED, false",
    "DECIDED, AGREED, true",
    "DECIDED, IN_REVIEW, false",
    "AGREED, IN_REVIEW, true",
    "AGREED, DRAFT, false",
    "AGREED, CLOSED, true",
    "IN_REVIEW, AGREED, true",
    "IN_REVIEW, CLOSED, true",
    "CLOSED, DRAFT, false",
    "CLOSED, CLOSED, false",
  })
  void goesFromStateToState(PlanState from, PlanState to, boolean allowed) {
    assertThat(from.canBecome(to)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "NHS, 2026-04-01, -, 2026-07-01",
        "NHS, 2026-11-30, -, 2027-02-28",
        "LOCAL_AUTHORITY, 2026-04-01, -, 2026-10-01",
        "OTHER, 2026-04-01, -, 2027-04-01",
        "NHS, 2026-04-01, 2026-06-20, 2027-06-20",
        "LOCAL_AUTHORITY, 2026-04-01, 2028-02-29, 2029-02-28",
      })
  void mustBeReviewedInTime(
      FundingStream stream, LocalDate paid, @Nullable LocalDate reviewed, LocalDate latest) {
    assertThat(ReviewRule.latestOn(Set.of(stream), paid, reviewed)).isEqualTo(latest);
  }

  @Test
  void theSoonestRuleCountsForPooledMoney() {
    Set<FundingStream> both = Set.of(FundingStream.NHS, FundingStream.LOCAL_AUTHORITY);
    assertThat(ReviewRule.latestOn(both, LocalDate.of(2026, 4, 1), null))
        .isEqualTo(LocalDate.of(2026, 7, 1));
  }

  private static Plan inState(
      PlanState state, List<Support> supports, @Nullable LocalDate agreedOn) {
    Plan plan = Samples.plan();
    return new Plan(
        plan.id(),
        plan.holder(),
        1,
        state,
        Map.of(),
        plan.outcomes(),
        supports,
        List.of(),
        plan.careCoordinator(),
        agreedOn,
        plan.reviewOn());
  }
}
