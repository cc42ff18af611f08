package org.alongside.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.Stretch;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnContributionTest {
  private static final BudgetPeriod YEAR = BudgetPeriod.yearFrom(LocalDate.of(2026, 4, 1));

  private static Allocation of(FundingStream stream, long pence) {
    return new Allocation(Samples.COUNCIL, stream, Deployment.DIRECT_PAYMENT, Money.pence(pence));
  }

  private static Parsed<OwnContribution> check(
      FundingStream stream, long each, ContributionRhythm rhythm, LocalDate from, LocalDate until) {
    return OwnContribution.check(of(stream, 500_000), YEAR, Money.pence(each), rhythm, from, until);
  }

  @ParameterizedTest(name = "{0}p {1} from {2} to {3} is {4}p")
  @CsvSource({
    "2000, WEEKLY, 2026-04-01, 2026-04-20, 6000",
    "2000, WEEKLY, 2026-04-01, 2026-04-07, 2000",
    "2000, WEEKLY, 2026-04-01, 2026-04-08, 4000",
    "2000, WEEKLY, 2026-04-01, 2027-03-31, 106000",
    "7400, FOUR_WEEKLY, 2026-04-01, 2027-03-31, 103600",
    "7400, FOUR_WEEKLY, 2026-04-01, 2026-04-01, 7400"
  })
  void comesToEachTimeItIsDue(
      long each, ContributionRhythm rhythm, LocalDate from, LocalDate until, long total) {
    OwnContribution contribution =
        check(FundingStream.LOCAL_AUTHORITY, each, rhythm, from, until).get();
    assertThat(contribution.total()).isEqualTo(Money.pence(total));
  }

  @Test
  void isSplitOverStretchesWithoutLosingATime() {
    OwnContribution contribution =
        check(
                FundingStream.LOCAL_AUTHORITY,
                2_000,
                ContributionRhythm.WEEKLY,
                YEAR.startOn(),
                YEAR.endOn())
            .get();
    BudgetPeriod first = new BudgetPeriod(YEAR.startOn(), LocalDate.of(2026, 9, 30));
    BudgetPeriod second = new BudgetPeriod(LocalDate.of(2026, 10, 1), YEAR.endOn());
    assertThat(contribution.dueWithin(first).plus(contribution.dueWithin(second)))
        .isEqualTo(contribution.total());
  }

  @Test
  void takesThePlaceOfAnEarlierOneFromItsFirstDayOn() {
    OwnContribution first =
        new OwnContribution(Samples.COUNCIL, Money.pence(2_000), ContributionRhythm.WEEKLY, YEAR);
    OwnContribution later =
        new OwnContribution(
            Samples.COUNCIL,
            Money.pence(2_500),
            ContributionRhythm.WEEKLY,
            new BudgetPeriod(LocalDate.of(2026, 10, 1), YEAR.endOn()));
    assertThat(OwnContribution.inForce(List.of(first, later)))
        .extracting(each -> each.days().endOn())
        .containsExactly(LocalDate.of(2026, 9, 30), YEAR.endOn());
    assertThat(OwnContribution.inForce(List.of(later, first))).containsExactly(first);
  }

  @Test
  void neverTakesOffMoreThanThereIs() {
    OwnContribution contribution =
        new OwnContribution(Samples.COUNCIL, Money.pence(2_000), ContributionRhythm.WEEKLY, YEAR);
    Stretch small = new Stretch(YEAR, Deployment.DIRECT_PAYMENT, Money.pence(5_000));
    assertThat(OwnContribution.takenOff(List.of(contribution), Samples.COUNCIL, small))
        .isEqualTo(Money.pence(5_000));
    assertThat(OwnContribution.takenOff(List.of(contribution), Samples.HEALTH, small))
        .isEqualTo(Money.pence(0));
  }

  @Test
  void isRefusedOnHealthMoneyAndForDaysThatDoNotFit() {
    LocalDate start = YEAR.startOn();
    assertThat(check(FundingStream.NHS, 1, ContributionRhythm.WEEKLY, start, start).errors())
        .extracting(FieldError::code)
        .containsExactly(AllocationProblem.NHS_MONEY.code());
    assertThat(check(FundingStream.OTHER, 1, ContributionRhythm.WEEKLY, start, start).errors())
        .extracting(FieldError::code)
        .containsExactly(AllocationProblem.NOT_COUNCIL_MONEY.code());
    assertThat(
            check(
                    FundingStream.LOCAL_AUTHORITY,
                    1,
                    ContributionRhythm.WEEKLY,
                    start.minusDays(1),
                    start.minusDays(2))
                .errors())
        .extracting(FieldError::pointer)
        .containsExactly("/from", "/until");
    assertThat(
            check(
                    FundingStream.LOCAL_AUTHORITY,
                    50_000,
                    ContributionRhythm.WEEKLY,
                    start,
                    YEAR.endOn())
                .errors())
        .extracting(FieldError::code)
        .containsExactly(AllocationProblem.MORE_THAN_ALL.code());
  }
}
