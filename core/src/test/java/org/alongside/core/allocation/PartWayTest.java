package org.alongside.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.PlannedCost;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.budget.Recurrence;
import org.alongside.core.budget.Stretch;
import org.alongside.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartWayTest {
  private static final LocalDate START = LocalDate.of(2026, 4, 1);
  private static final BudgetPeriod YEAR = BudgetPeriod.yearFrom(START);
  private static final Money NOTHING = Money.pence(0);

  private static Allocation allocation(long pence) {
    return new Allocation(
        Samples.HEALTH, FundingStream.NHS, Deployment.NOTIONAL, Money.pence(pence));
  }

  private static PartWay.Changed redeployed(
      Allocation allocation, Deployment to, LocalDate from, PlannedCosts planned, Money spent) {
    return (PartWay.Changed) PartWay.redeploy(allocation, YEAR, to, from, planned, spent);
  }

  @ParameterizedTest(name = "{0}p changed on {1}: {2}p before, {3}p after")
  @CsvSource({
    // 100 of 365 days lie before 10 July
    "365000, 2026-07-10, 100000, 265000",
    // half a penny each way: the earlier part takes the odd one
    "1, 2026-09-30, 0, 1",
    "1, 2026-10-01, 1, 0",
    "1040001, 2027-01-01, 783562, 256439",
    "0, 2026-10-01, 0, 0",
    "365, 2027-03-31, 364, 1"
  })
  void splitsByDaysWithoutAPlanAndLosesNoPenny(
      long pence, LocalDate from, long before, long after) {
    PartWay.Changed changed =
        redeployed(
            allocation(pence), Deployment.DIRECT_PAYMENT, from, PlannedCosts.none(YEAR), NOTHING);
    assertThat(changed.basis()).isEqualTo(SplitBasis.DAYS);
    assertThat(changed.before()).isEqualTo(Money.pence(before));
    assertThat(changed.after()).isEqualTo(Money.pence(after));
    assertThat(changed.before().plus(changed.after())).isEqualTo(Money.pence(pence));
  }

  /** £40 each Monday of 2026/27: 52 of them, 14 before 6 July. */
  private static PlannedCosts mondays() {
    List<PlannedCost> costs = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2026, 4, 6); YEAR.contains(day); day = day.plusWeeks(1)) {
      costs.add(new PlannedCost(day, Money.pence(4_000), Recurrence.WEEKLY));
    }
    return new PlannedCosts(YEAR, costs);
  }

  @Test
  void splitsByThePlansOwnDatesWhereThereIsAPlan() {
    assertThat(mondays().costs()).hasSize(52);
    PartWay.Changed changed =
        redeployed(
            allocation(208_000),
            Deployment.DIRECT_PAYMENT,
            LocalDate.of(2026, 7, 6),
            mondays(),
            NOTHING);
    assertThat(changed.basis()).isEqualTo(SplitBasis.PLAN);
    assertThat(changed.before()).isEqualTo(Money.pence(13 * 4_000));
    assertThat(changed.after()).isEqualTo(Money.pence(39 * 4_000));
  }

  @Test
  void leavesWhatWasSpentBeforeTheDayWhereItWasSpent() {
    PartWay.Changed changed =
        redeployed(
            allocation(208_000),
            Deployment.DIRECT_PAYMENT,
            LocalDate.of(2026, 7, 6),
            mondays(),
            Money.pence(60_000));
    assertThat(changed.basis()).isEqualTo(SplitBasis.SPENT);
    assertThat(changed.before()).isEqualTo(Money.pence(60_000));
    assertThat(changed.after()).isEqualTo(Money.pence(148_000));
  }

  @Test
  void goesUpTheSlidingScaleAndBackAgain() {
    Allocation allocation = allocation(365_000);
    for (Object[] step :
        new Object[][] {
          {Deployment.THIRD_PARTY, LocalDate.of(2026, 7, 1)},
          {Deployment.DIRECT_PAYMENT, LocalDate.of(2026, 10, 1)},
          {Deployment.NOTIONAL, LocalDate.of(2027, 1, 1)}
        }) {
      allocation =
          redeployed(
                  allocation,
                  (Deployment) step[0],
                  (LocalDate) step[1],
                  PlannedCosts.none(YEAR),
                  NOTHING)
              .allocation();
    }
    assertThat(allocation.stretches())
        .extracting(Stretch::amount)
        .containsExactly(
            Money.pence(91_000), Money.pence(92_000), Money.pence(92_000), Money.pence(90_000));
    assertThat(allocation.deploymentOn(LocalDate.of(2026, 9, 30)))
        .isEqualTo(Deployment.THIRD_PARTY);
    assertThat(allocation.deploymentOn(LocalDate.of(2026, 10, 1)))
        .isEqualTo(Deployment.DIRECT_PAYMENT);
    assertThat(allocation.deploymentOn(LocalDate.of(2027, 3, 31))).isEqualTo(Deployment.NOTIONAL);
    assertThat(allocation.isPaidOut()).isTrue();
    assertThat(allocation.paidOut()).isEqualTo(Money.pence(92_000));
  }

  @Test
  void refusesDaysOutsideThePeriodAndBesideEarlierChanges() {
    Allocation changed =
        redeployed(
                allocation(365_000),
                Deployment.DIRECT_PAYMENT,
                LocalDate.of(2026, 10, 1),
                PlannedCosts.none(YEAR),
                NOTHING)
            .allocation();
    assertThat(problem(allocation(1), Deployment.THIRD_PARTY, START.minusDays(1)))
        .isEqualTo(AllocationProblem.OUTSIDE_PERIOD);
    assertThat(problem(allocation(1), Deployment.THIRD_PARTY, START.plusYears(1)))
        .isEqualTo(AllocationProblem.OUTSIDE_PERIOD);
    assertThat(problem(allocation(1), Deployment.THIRD_PARTY, START))
        .isEqualTo(AllocationProblem.FIRST_DAY);
    assertThat(problem(allocation(1), Deployment.NOTIONAL, START.plusDays(9)))
        .isEqualTo(AllocationProblem.SAME_DEPLOYMENT);
    assertThat(problem(changed, Deployment.THIRD_PARTY, LocalDate.of(2026, 10, 1)))
        .isEqualTo(AllocationProblem.LATER_CHANGE);
    assertThat(problem(changed, Deployment.DIRECT_PAYMENT, LocalDate.of(2026, 10, 2)))
        .isEqualTo(AllocationProblem.SAME_DEPLOYMENT);
  }

  private static AllocationProblem problem(Allocation allocation, Deployment to, LocalDate from) {
    return ((PartWay.Refused)
            PartWay.redeploy(allocation, YEAR, to, from, PlannedCosts.none(YEAR), NOTHING))
        .problem();
  }

  @Test
  void givesAnotherAmountFromADayOnAndLeavesTheDaysBefore() {
    PartWay.Changed cut =
        (PartWay.Changed)
            PartWay.resize(
                allocation(365_000),
                YEAR,
                Money.pence(300_000),
                LocalDate.of(2026, 7, 10),
                PlannedCosts.none(YEAR),
                NOTHING);
    assertThat(cut.before()).isEqualTo(Money.pence(100_000));
    assertThat(cut.after()).isEqualTo(Money.pence(200_000));
    assertThat(cut.allocation().amount()).isEqualTo(Money.pence(300_000));
    assertThat(
            ((PartWay.Refused)
                    PartWay.resize(
                        allocation(365_000),
                        YEAR,
                        Money.pence(99_999),
                        LocalDate.of(2026, 7, 10),
                        PlannedCosts.none(YEAR),
                        NOTHING))
                .problem())
        .isEqualTo(AllocationProblem.BELOW_SPENT);
  }

  @Test
  void refusesStretchesThatLeaveAGapOrDoNotAddUp() {
    Stretch first =
        new Stretch(
            new BudgetPeriod(START, START.plusDays(9)), Deployment.NOTIONAL, Money.pence(10));
    Stretch second =
        new Stretch(
            new BudgetPeriod(START.plusDays(11), YEAR.endOn()),
            Deployment.DIRECT_PAYMENT,
            Money.pence(90));
    assertThatThrownBy(() -> allocation(100).withStretches(List.of(first, second)))
        .hasMessageContaining("gap");
    assertThatThrownBy(() -> allocation(100).withStretches(List.of(first)))
        .hasMessageContaining("stretches of");
    assertThatThrownBy(() -> allocation(90).withStretches(List.of(second)))
        .hasMessageContaining("began as");
  }
}
