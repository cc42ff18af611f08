package org.alongside.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendCurveTest {
  private static final Budget BUDGET = Samples.budget(FundingStream.NHS, 1_040_000);

  /** £200 on each of these days of the budget's period. */
  private static PlannedCosts each(Budget budget, DayOfWeek day) {
    List<PlannedCost> costs = new ArrayList<>();
    BudgetPeriod period = budget.period();
    for (LocalDate on = period.startOn(); period.contains(on); on = on.plusDays(1)) {
      if (on.getDayOfWeek() == day) {
        costs.add(new PlannedCost(on, Money.pence(20_000), Recurrence.WEEKLY));
      }
    }
    return new PlannedCosts(period, costs);
  }

  private static Budget yearFrom(String start) {
    return withPeriod(BudgetPeriod.yearFrom(LocalDate.parse(start)));
  }

  private static Budget withPeriod(BudgetPeriod period) {
    return new Budget(
        BUDGET.id(),
        BUDGET.holder(),
        period,
        BUDGET.status(),
        BUDGET.group(),
        BUDGET.term(),
        BUDGET.allocations(),
        BUDGET.calculation(),
        null,
        null);
  }

  private static SpendCurve months(Budget budget, PlannedCosts planned, String on, long usedPence) {
    return SpendCurve.of(
        budget, CurveStep.MONTH, planned, LocalDate.parse(on), day -> Money.pence(usedPence));
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    // start of the year, day, planned by then, planned in all, case
    "2026-04-01, 2026-06-29, 260000, 1040000, on the thirteenth Monday",
    "2026-04-01, 2026-06-28, 240000, 1040000, on the Sunday before it",
    "2024-01-01, 2024-12-30, 1060000, 1060000, a year of 53 Mondays",
    "2024-01-01, 2024-02-29, 180000, 1060000, on 29 February: nine Mondays",
    "2023-03-01, 2024-02-29, 1040000, 1040000, a year that ends on 29 February",
    "2026-04-01, 2026-10-25, 580000, 1040000, the day on which the clocks go back: 29 Mondays",
    "2026-04-01, 2026-10-26, 600000, 1040000, the Monday after it: 30",
    "2026-03-01, 2026-03-29, 80000, 1040000, the day on which the clocks go forward",
    "2026-03-01, 2026-03-30, 100000, 1040000, the Monday after it",
  })
  void plansByTheRealDates(String start, String on, long byThen, long inAll, String example) {
    Budget budget = yearFrom(start);
    SpendCurve curve = months(budget, each(budget, DayOfWeek.MONDAY), on, 0);
    assertThat(curve.findNow().orElseThrow().planned()).as(example).isEqualTo(Money.pence(byThen));
    assertThat(curve.plannedInAll()).as(example).isEqualTo(Money.pence(inAll));
  }

  @Test
  void plansNothingProRata() {
    LocalDate chair = LocalDate.of(2026, 10, 5);
    PlannedCosts once =
        new PlannedCosts(
            BUDGET.period(), List.of(new PlannedCost(chair, Money.pence(78_000), Recurrence.ONCE)));
    SpendCurve curve = months(BUDGET, once, "2026-10-04", 0);
    assertThat(curve.findNow().orElseThrow().planned()).isEqualTo(Money.pence(0));
    assertThat(months(BUDGET, once, "2026-10-05", 0).findNow().orElseThrow().planned())
        .isEqualTo(Money.pence(78_000));
  }

  @Test
  void leadsOnFromWhatWasUsedAsThePlanGoesOn() {
    SpendCurve curve = months(BUDGET, each(BUDGET, DayOfWeek.MONDAY), "2026-06-29", 245_000);
    SpendCurve.Point now = curve.findNow().orElseThrow();
    assertThat(now.findUsed()).contains(Money.pence(245_000));
    assertThat(now.findProjected()).contains(Money.pence(245_000));
    SpendCurve.Point end = curve.points().get(curve.points().size() - 1);
    assertThat(end.findUsed()).isEmpty();
    assertThat(end.findProjected()).contains(Money.pence(1_025_000));
  }

  @Test
  void agreesWithThePosition() {
    PlannedCosts planned = each(BUDGET, DayOfWeek.MONDAY);
    for (LocalDate on = LocalDate.of(2026, 3, 30);
        on.isBefore(LocalDate.of(2027, 4, 1));
        on = on.plusDays(1)) {
      Money used = Money.pence(on.isBefore(BUDGET.period().startOn()) ? 0 : 245_000);
      Position position = Position.on(on, BUDGET, planned, Money.pence(0), used);
      SpendCurve curve = months(BUDGET, planned, on.toString(), used.minor());
      SpendCurve.Point end = curve.points().get(curve.points().size() - 1);
      end.findProjected().ifPresent(leads -> assertThat(leads).isEqualTo(position.projected()));
      curve
          .findNow()
          .ifPresent(now -> assertThat(now.planned()).isEqualTo(position.expectedToDate()));
    }
  }

  @Test
  void endsEachMonthOnItsLastDayAndThePeriodOnIts() {
    SpendCurve curve = months(yearFrom("2024-01-15"), none("2024-01-15"), "2024-02-10", 0);
    assertThat(curve.points())
        .extracting(SpendCurve.Point::on)
        .startsWith(
            LocalDate.of(2024, 1, 14),
            LocalDate.of(2024, 1, 31),
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 31))
        .endsWith(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 14))
        .hasSize(15);
  }

  @Test
  void hasAPointForEachWeek() {
    SpendCurve curve =
        SpendCurve.of(
            BUDGET,
            CurveStep.WEEK,
            PlannedCosts.none(BUDGET.period()),
            LocalDate.of(2026, 4, 7),
            day -> Money.pence(0));
    // The day before, 52 whole weeks to 30 March, and 31 March.
    assertThat(curve.points()).hasSize(54);
    assertThat(curve.points().get(1).on()).isEqualTo(LocalDate.of(2026, 4, 7));
  }

  private static PlannedCosts none(String start) {
    return PlannedCosts.none(BudgetPeriod.yearFrom(LocalDate.parse(start)));
  }

  @Test
  void saysNothingOfUseForDaysToComeAndLeadsNowhereOnceThePeriodIsOver() {
    PlannedCosts planned = each(BUDGET, DayOfWeek.MONDAY);
    SpendCurve before = months(BUDGET, planned, "2026-03-01", 999);
    assertThat(before.findNow()).isEmpty();
    assertThat(before.points()).allMatch(point -> point.findUsed().isEmpty());
    assertThat(before.points().get(0).findProjected()).contains(Money.pence(0));
    SpendCurve after = months(BUDGET, planned, "2027-05-01", 999);
    assertThat(after.findNow()).isEmpty();
    assertThat(after.points()).allMatch(point -> point.findProjected().isEmpty());
    assertThat(after.points()).allMatch(point -> point.findUsed().isPresent());
  }

  @Test
  void holdsTheWholeOfItOnItsScale() {
    SpendCurve curve = months(BUDGET, each(BUDGET, DayOfWeek.MONDAY), "2026-06-29", 1_900_000);
    assertThat(curve.scale().top()).isEqualTo(Money.pence(3_000_000));
    assertThat(curve.isPlanned()).isTrue();
    assertThat(months(BUDGET, PlannedCosts.none(BUDGET.period()), "2026-06-29", 0).isPlanned())
        .isFalse();
  }

  @Test
  void goesAcrossFromTheDayBeforeToTheLast() {
    SpendCurve curve = months(BUDGET, PlannedCosts.none(BUDGET.period()), "2026-06-29", 0);
    assertThat(curve.across(LocalDate.of(2026, 3, 31))).isZero();
    assertThat(curve.across(LocalDate.of(2027, 3, 31))).isEqualTo(1000);
    assertThat(curve.across(LocalDate.of(2028, 1, 1))).isEqualTo(1000);
    assertThat(curve.across(LocalDate.of(2026, 9, 29))).isEqualTo(498);
  }

  @Test
  void refusesPointsThatDoNotEndWithThePeriodOrAreOutOfOrder() {
    SpendCurve curve = months(BUDGET, PlannedCosts.none(BUDGET.period()), "2026-06-29", 0);
    List<SpendCurve.Point> fewer = curve.points().subList(0, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpendCurve(curve.period(), curve.on(), curve.allocated(), fewer));
    List<SpendCurve.Point> twice = new ArrayList<>(curve.points());
    twice.add(twice.get(twice.size() - 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpendCurve(curve.period(), curve.on(), curve.allocated(), twice));
  }

  @Test
  void hasABandOfAPoundAtLeast() {
    assertThat(CurveScale.upTo(Money.pence(0)).band()).isEqualTo(Money.pence(100));
    assertThat(CurveScale.upTo(Money.pence(1))).isEqualTo(new CurveScale(Money.pence(100), 1));
  }

  @ParameterizedTest
  @CsvSource({
    // highest, band, bands
    "400, 100, 4",
    "401, 200, 3",
    "1000, 250, 4",
    "1040000, 500000, 3",
    "1000000, 250000, 4",
    "1000001, 500000, 3",
    "9300000, 2500000, 4",
    "10000000000, 2500000000, 4",
  })
  void hasBandsOfARoundSize(long highest, long band, int bands) {
    CurveScale scale = CurveScale.upTo(Money.pence(highest));
    assertThat(scale).isEqualTo(new CurveScale(Money.pence(band), bands));
    assertThat(scale.listLines()).hasSize(bands + 1).endsWith(Money.pence(0));
    assertThat(scale.height(scale.top())).isEqualTo(1000);
    assertThat(scale.height(Money.pence(-1))).isZero();
    assertThat(scale.height(scale.top().plus(Money.pence(1)))).isEqualTo(1000);
  }
}
