package org.alongside.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.alongside.core.Samples;
import org.alongside.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
  private static final Budget BUDGET = Samples.budget(FundingStream.NHS, 1_040_000);
  private static final Money ZERO = Money.pence(0);

  /** £200 each Monday of the year from 1 April 2026, of which there are 52. */
  private static final PlannedCosts MONDAYS = mondays(BUDGET.period(), 20_000);

  @ParameterizedTest(name = "{6}")
  @CsvSource({
    // on, spent, left, committed, not yet promised, track, case
    "2026-03-31, 0, 1040000, 1040000, 0, ON_TRACK, before the period starts",
    "2026-06-29, 260000, 780000, 780000, 0, ON_TRACK, exactly as planned after 13 Mondays",
    "2026-06-29, 286000, 754000, 780000, -26000, ON_TRACK, exactly 10 % over",
    "2026-06-29, 286001, 753999, 780000, -26001, OVER, a penny more than 10 % over",
    "2026-06-29, 234000, 806000, 780000, 26000, ON_TRACK, exactly 10 % under",
    "2026-06-29, 233999, 806001, 780000, 26001, UNDER, a penny more than 10 % under",
    "2026-04-20, 80000, 960000, 980000, -20000, ON_TRACK, a week's plan over in the third week",
    "2026-04-20, 80001, 959999, 980000, -20001, OVER, a penny more than a week's plan over",
    "2026-04-20, 40000, 1000000, 980000, 20000, ON_TRACK, a week's plan under in the third week",
    "2026-04-20, 39999, 1000001, 980000, 20001, UNDER, a penny more than a week's plan under",
    "2026-04-01, 0, 1040000, 1040000, 0, ON_TRACK, on the first day",
    "2027-03-31, 1040000, 0, 0, 0, ON_TRACK, all spent on the last day",
    "2027-04-30, 1100000, -60000, 0, -60000, ON_TRACK, overspent within 10 % after the end",
    "2026-06-29, -5000, 1045000, 780000, 265000, UNDER, more refunded than spent",
  })
  void standsAsTheWorkedExamplesSay(
      LocalDate on,
      long spent,
      long left,
      long committed,
      long notYetPromised,
      Track track,
      String example) {
    Position position = Position.on(on, BUDGET, MONDAYS, ZERO, Money.pence(spent));
    assertThat(position.left()).as(example).isEqualTo(Money.pence(left));
    assertThat(position.committed()).as(example).isEqualTo(Money.pence(committed));
    assertThat(position.notYetPromised()).as(example).isEqualTo(Money.pence(notYetPromised));
    assertThat(position.track()).as(example).isEqualTo(track);
  }

  @Test
  void saysTheSumBehindItsAnswer() {
    Position position =
        Position.on(LocalDate.of(2026, 6, 29), BUDGET, MONDAYS, ZERO, Money.pence(300_000));
    assertThat(position.expectedToDate()).isEqualTo(Money.pence(260_000));
    assertThat(position.difference()).isEqualTo(Money.pence(40_000));
    assertThat(position.tolerance()).isEqualTo(Money.pence(26_000));
    assertThat(position.projected()).isEqualTo(Money.pence(1_080_000));
    assertThat(position.weekly()).isEqualTo(Money.pence(20_000));
    assertThat(position.weeksLeft()).isEqualTo(37);
  }

  @Test
  void countsFiftyThreeMondaysWhereTheYearHasThem() {
    BudgetPeriod year = BudgetPeriod.yearFrom(LocalDate.of(2024, 1, 1)); // a leap year
    assertThat(mondays(year, 20_000).costs()).hasSize(53);
    assertThat(mondays(year, 20_000).after(LocalDate.of(2024, 1, 1), ZERO))
        .isEqualTo(Money.pence(52 * 20_000));
  }

  @Test
  void expectsByThePlansOwnDatesNotProRata() {
    PlannedCosts onlyAChair =
        new PlannedCosts(
            BUDGET.period(),
            List.of(
                new PlannedCost(LocalDate.of(2026, 10, 5), Money.pence(500_000), Recurrence.ONCE)));
    LocalDate before = LocalDate.of(2026, 10, 4);
    Position day = Position.on(before, BUDGET, onlyAChair, ZERO, ZERO);
    assertThat(day.expectedToDate()).isEqualTo(ZERO);
    assertThat(day.track()).isEqualTo(Track.ON_TRACK);
    assertThat(day.weeksLeft()).isNull();
    assertThat(Position.on(before.plusDays(1), BUDGET, onlyAChair, ZERO, ZERO).track())
        .isEqualTo(Track.UNDER);
  }

  @Test
  void aOnceOnlyCostDoesNotMakeTheWeekDearer() {
    List<PlannedCost> costs = new ArrayList<>(MONDAYS.costs());
    LocalDate monday = LocalDate.of(2026, 6, 29);
    costs.add(new PlannedCost(monday, Money.pence(500_000), Recurrence.ONCE));
    PlannedCosts both = new PlannedCosts(BUDGET.period(), costs);
    assertThat(both.weekTo(monday, ZERO)).isEqualTo(Money.pence(20_000));
    assertThat(both.upTo(monday, ZERO)).isEqualTo(Money.pence(760_000));
  }

  @Test
  void passesNoJudgementWithoutAPlan() {
    Position position =
        Position.on(
            LocalDate.of(2026, 6, 29),
            BUDGET,
            PlannedCosts.none(BUDGET.period()),
            Money.pence(520_000),
            Money.pence(300_000));
    assertThat(position.track()).isEqualTo(Track.NOT_PLANNED);
    assertThat(position.received()).isEqualTo(Money.pence(520_000));
    assertThat(position.left()).isEqualTo(Money.pence(740_000));
  }

  @Test
  void hasNoWeeksLeftOnceAllIsSpent() {
    LocalDate day = LocalDate.of(2026, 6, 29);
    Money tooMuch = Money.pence(1_100_000);
    assertThat(Position.on(day, BUDGET, MONDAYS, ZERO, tooMuch).weeksLeft()).isZero();
  }

  @Test
  void itsSumsAlwaysGoTogether() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      LocalDate on = BUDGET.period().startOn().plusDays(random.nextInt(400) - 20L);
      Money spent = Money.pence(random.nextInt(1_200_000));
      Position position = Position.on(on, BUDGET, MONDAYS, ZERO, spent);
      assertThat(position.left().plus(spent)).isEqualTo(position.allocated());
      assertThat(position.notYetPromised().plus(position.committed())).isEqualTo(position.left());
      assertThat(position.expectedToDate().plus(position.committed()))
          .isEqualTo(Money.pence(52 * 20_000));
      assertThat(position.projected().plus(position.notYetPromised()))
          .isEqualTo(position.allocated());
      boolean within = position.difference().abs().compareTo(position.tolerance()) <= 0;
      assertThat(position.track() == Track.ON_TRACK).isEqualTo(within);
    }
  }

  @Test
  void refusesMixedCurrencies() {
    Money euros = Money.of(100, Currency.getInstance("EUR"));
    LocalDate on = BUDGET.period().startOn();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Position.on(on, BUDGET, MONDAYS, euros, ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Position.on(on, BUDGET, MONDAYS, ZERO, euros));
  }

  private static PlannedCosts mondays(BudgetPeriod period, long pence) {
    return new PlannedCosts(
        period, Samples.weekly(Samples.ASSISTANT, null, pence).costsWithin(period));
  }
}
