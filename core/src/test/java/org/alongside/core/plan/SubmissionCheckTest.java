package org.alongside.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alongside.core.Samples;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final ReviewWindow WINDOW =
      ReviewWindow.of(Set.of(FundingStream.NHS), TODAY, null, TODAY);
  private static final Plan DRAFT =
      Samples.plan()
          .nextVersion(PlanId.of(Samples.uuid(51)), 3)
          .withArrangements("Dr Bello", LocalDate.of(2026, 6, 30))
          .withTonight(Tonight.NOTHING);

  private static List<ConcernKind> kinds(Plan plan) {
    return SubmissionCheck.check(plan, WINDOW, Samples.budget()).stream()
        .map(PlanConcern::kind)
        .toList();
  }

  /** Health money that is first paid on 1 April 2026 is reviewed by 1 July 2026. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, NO_REVIEW_DATE",
        "2026-03-31, REVIEW_IN_THE_PAST",
        "2026-04-01, -",
        "2026-07-01, -",
        "2026-07-02, REVIEW_TOO_LATE",
        "2027-04-01, REVIEW_TOO_LATE",
      })
  void theReviewLiesWhereTheRulesWantIt(
      @Nullable LocalDate reviewOn, @Nullable ConcernKind expected) {
    List<PlanConcern> blocking =
        SubmissionCheck.check(DRAFT.withArrangements("Dr Bello", reviewOn), WINDOW, null).stream()
            .filter(PlanConcern::blocks)
            .toList();
    assertThat(blocking)
        .extracting(PlanConcern::kind)
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // stream, first paid, last reviewed, today, latest
        "NHS, 2026-04-01, -, 2026-04-01, 2026-07-01",
        "LOCAL_AUTHORITY, 2026-04-01, -, 2026-04-01, 2026-10-01",
        "NHS, 2026-04-01, 2026-06-20, 2026-06-20, 2027-06-20",
        "NHS, 2026-04-01, 2026-06-20, 2027-06-20, 2027-06-20",
        // late already: within a month
        "NHS, 2026-04-01, 2026-06-20, 2027-06-21, 2027-07-21",
        "NHS, 2026-04-01, -, 2027-01-31, 2027-02-28",
      })
  void theNextReviewIsAtMostTwelveMonthsAfterTheLast(
      FundingStream stream,
      LocalDate paid,
      @Nullable LocalDate reviewed,
      LocalDate today,
      LocalDate latest) {
    assertThat(ReviewWindow.of(Set.of(stream), paid, reviewed, today).latest()).isEqualTo(latest);
  }

  @Test
  void warnsOfASupportThatServesNoOutcomeOrThatNothingPaysFor() {
    // The chair serves nothing, and nothing is said about what pays for the massage, which makes
    // it £8,424.00 + £1,068.80 + 27 × £40.00, more than £10,400.00.
    assertThat(kinds(DRAFT))
        .containsExactly(
            ConcernKind.SERVES_NO_OUTCOME, ConcernKind.NO_PAYER, ConcernKind.COSTS_MORE);
    assertThat(SubmissionCheck.check(DRAFT, WINDOW, null))
        .contains(PlanConcern.of(ConcernKind.SERVES_NO_OUTCOME, "Wheelchair service"))
        .noneMatch(PlanConcern::blocks);
  }

  @Test
  void warnsWhenThePlanCostsMoreThanTheBudget() {
    // 52 Mondays at £200.01 are £10,400.52, and the budget is £10,400.00.
    Support dear = DRAFT.supports().get(0).withCostEach(Money.pence(20_001));
    Plan plan = DRAFT.withSupports(List.of(dear));
    assertThat(SubmissionCheck.check(plan, WINDOW, Samples.budget()))
        .containsExactly(PlanConcern.of(ConcernKind.COSTS_MORE, "1040052", "1040000"));
    Plan same = DRAFT.withSupports(List.of(dear.withCostEach(Money.pence(20_000))));
    assertThat(kinds(same)).isEmpty();
  }

  @Test
  void anEmptyPlanCannotBeSent() {
    Plan empty = Plan.empty(PlanId.of(Samples.uuid(51)), Samples.HOLDER);
    assertThat(kinds(empty))
        .containsExactly(
            ConcernKind.NO_SUPPORTS,
            ConcernKind.NO_REVIEW_DATE,
            ConcernKind.NO_OUTCOMES,
            ConcernKind.NO_CONTINGENCIES,
            ConcernKind.NO_COORDINATOR);
    assertThat(SubmissionCheck.check(empty, WINDOW, null).get(0).blocks()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "DRAFT | - | 0 | false | WRITING",
        "SUBMITTED | - | 0 | false | DECISION",
        "DECIDED | - | 0 | false | AGREEMENT",
        "DECIDED | - | 1 | false | CHALLENGE_ANSWER,AGREEMENT",
        "AGREED | 2026-04-01 | 0 | false | ",
        "AGREED | 2026-03-31 | 0 | false | REVIEW_OVERDUE",
        "AGREED | 2026-05-01 | 0 | true | EARLY_REVIEW",
        "AGREED | 2026-03-31 | 2 | true | CHALLENGE_ANSWER,REVIEW_OVERDUE,EARLY_REVIEW",
        "IN_REVIEW | 2026-03-31 | 0 | true | REVIEW_OPEN",
        "CLOSED | 2026-03-31 | 1 | true | ",
      })
  void saysWhatAPlanWaitsFor(
      PlanState state,
      @Nullable LocalDate reviewOn,
      int challenges,
      boolean asked,
      @Nullable String waits) {
    assertThat(PlanWaits.of(state, reviewOn, challenges, asked, TODAY))
        .extracting(PlanWait::name)
        .isEqualTo(waits == null || waits.isEmpty() ? List.of() : List.of(waits.split(",", -1)));
  }
}
