package org.alongside.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.money.Money;
import org.junit.jupiter.api.Test;

class BudgetTest {
  @Test
  void comesToTheSumOfItsAllocationsAndOfItsWorking() {
    Budget budget = Samples.budget();
    assertThat(budget.total()).isEqualTo(Money.pence(1_040_000));
    assertThat(budget.totalOf(FundingStream.NHS)).isEqualTo(Money.pence(842_400));
    assertThat(budget.totalOf(FundingStream.OTHER)).isEqualTo(Money.pence(0));
    assertThat(budget.streams()).containsExactly(FundingStream.NHS, FundingStream.LOCAL_AUTHORITY);
    assertThat(budget.hasDirectPayment()).isTrue();
    assertThat(budget.findAllocation(Samples.COUNCIL)).isPresent();
    assertThat(budget.findAllocation(AllocationId.of(Samples.uuid(99)))).isEmpty();
  }

  @Test
  void refusesAWorkingThatComesToSomethingElse() {
    Budget budget = Samples.budget();
    List<Allocation> one = budget.allocations().subList(0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withAllocations(budget, one))
        .withMessageContaining("842400");
    assertThatIllegalArgumentException().isThrownBy(() -> withAllocations(budget, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withAllocations(budget, List.of(one.get(0), one.get(0))));
  }

  @Test
  void refusesALineThatIsNotItsHoursTimesItsRate() {
    HoursAtRate hours = new HoursAtRate(Duration.ofMinutes(90), 52, Money.pence(1_350));
    assertThat(hours.amount()).isEqualTo(Money.pence(105_300));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalculationLine("Evenings", null, hours, Money.pence(105_301)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoursAtRate(Duration.ofSeconds(90), 52, Money.pence(1_350)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoursAtRate(Duration.ofHours(1), 0, Money.pence(1_350)));
  }

  @Test
  void refusesATotalThatIsNotTheSumOfTheLines() {
    List<CalculationLine> lines = List.of(CalculationLine.of("Hours", "12", Money.pence(100)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Calculation(Approach.POINTS, lines, Money.pence(101), null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calculation.of(Approach.POINTS, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calculation.of(Approach.SCHEDULE_BESIDE_COMPARISON, lines));
  }

  @Test
  void takesADeductionAsALine() {
    Calculation withContribution =
        Calculation.of(
            Approach.LOCAL_TARIFF,
            List.of(
                CalculationLine.of("Tariff", "one year", Money.pence(10_000)),
                CalculationLine.of("Your contribution", "as assessed", Money.pence(-2_500))));
    assertThat(withContribution.total()).isEqualTo(Money.pence(7_500));
  }

  @Test
  void aPeriodHasBothItsEnds() {
    BudgetPeriod leap = BudgetPeriod.yearFrom(LocalDate.of(2028, 2, 29));
    assertThat(leap.endOn()).isEqualTo(LocalDate.of(2029, 2, 27));
    assertThat(leap.contains(leap.startOn())).isTrue();
    assertThat(leap.contains(leap.endOn())).isTrue();
    assertThat(leap.contains(leap.endOn().plusDays(1))).isFalse();
    LocalDate day = LocalDate.of(2026, 4, 5);
    assertThat(new BudgetPeriod(day, day).days()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new BudgetPeriod(day, day.minusDays(1)));
  }

  private static Budget withAllocations(Budget budget, List<Allocation> allocations) {
    return new Budget(
        budget.id(),
        budget.holder(),
        budget.period(),
        budget.status(),
        budget.group(),
        budget.term(),
        allocations,
        budget.calculation(),
        null,
        null);
  }
}
