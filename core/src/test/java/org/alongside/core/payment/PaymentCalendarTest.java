package org.alongside.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.core.Samples;
import org.alongside.core.allocation.ContributionRhythm;
import org.alongside.core.allocation.OwnContribution;
import org.alongside.core.allocation.PartWay;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.money.Money;
import org.alongside.core.wire.BundledData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentCalendarTest {
  private static final LocalDate START = LocalDate.of(2026, 4, 1);
  private static final BudgetPeriod YEAR = BudgetPeriod.yearFrom(START);
  private static final WorkingDays BANKS = new WorkingDays(BundledData.bankHolidays());

  private static Budget budget(Allocation allocation) {
    return new Budget(
        BudgetId.of(Samples.uuid(5)),
        Samples.HOLDER,
        YEAR,
        BudgetStatus.FINAL,
        EligibilityGroup.OTHER,
        BudgetTerm.ONGOING,
        List.of(allocation),
        Calculation.of(
            Approach.LOCAL_TARIFF, List.of(CalculationLine.of("Level", "", allocation.amount()))),
        null,
        null);
  }

  private static Allocation direct(long pence) {
    return new Allocation(
        Samples.COUNCIL,
        FundingStream.LOCAL_AUTHORITY,
        Deployment.DIRECT_PAYMENT,
        Money.pence(pence));
  }

  private static Money sum(List<DuePayment> due) {
    return Money.sum(Samples.budget().currency(), due.stream().map(DuePayment::amount).toList());
  }

  @ParameterizedTest(name = "{0}p {1} from {2}: {3} payments, {4}p first, {5}p last")
  @CsvSource({
    "1040000, FOUR_WEEKLY, 2026-04-01, 13, 80000, 80000",
    "1040000, MONTHLY, 2026-04-01, 12, 86667, 86666",
    "1040000, WEEKLY, 2026-04-01, 52, 20000, 20000",
    "1040001, WEEKLY, 2026-04-05, 52, 20001, 20000",
    "10000, MONTHLY, 2027-01-05, 3, 3334, 3333",
    // after the last day of the budget: one payment, on its first day
    "10000, MONTHLY, 2027-04-05, 1, 10000, 10000",
    "1, WEEKLY, 2026-04-01, 52, 1, 0"
  })
  void losesNoPenny(
      long pence, PayFrequency frequency, LocalDate first, int count, long one, long last) {
    List<DuePayment> due =
        PaymentCalendar.of(
            new PaymentTerms(frequency, first, 3), budget(direct(pence)), List.of(), BANKS);
    assertThat(due).hasSize(count);
    assertThat(due.get(0).amount()).isEqualTo(Money.pence(one));
    assertThat(due.get(count - 1).amount()).isEqualTo(Money.pence(last));
    assertThat(sum(due)).isEqualTo(Money.pence(pence));
  }

  @Test
  void comesOnTheWorkingDayBeforeAWeekendOrABankHoliday() {
    // Christmas Day 2026 is a Friday, 1 August 2026 a Saturday
    assertThat(BANKS.onOrBefore(LocalDate.of(2026, 12, 25))).isEqualTo("2026-12-24");
    assertThat(BANKS.onOrBefore(LocalDate.of(2026, 8, 1))).isEqualTo("2026-07-31");
    assertThat(BANKS.onOrBefore(LocalDate.of(2026, 4, 1))).isEqualTo("2026-04-01");
    // Good Friday and Easter Monday: 3 and 6 April 2026
    assertThat(BANKS.after(LocalDate.of(2026, 4, 2), 1)).isEqualTo("2026-04-07");
  }

  @Test
  void paysOnThe31stAgainAfterAShorterMonth() {
    assertThat(
            new PaymentTerms(PayFrequency.MONTHLY, LocalDate.of(2026, 8, 31), 3)
                .datesUntil(LocalDate.of(2026, 10, 31)))
        .containsExactly(
            LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 31));
  }

  @Test
  void paysOnlyTheStretchThatIsADirectPaymentAndTakesTheOwnContributionOff() {
    Allocation slid =
        ((PartWay.Changed)
                PartWay.redeploy(
                    new Allocation(
                        Samples.COUNCIL,
                        FundingStream.LOCAL_AUTHORITY,
                        Deployment.NOTIONAL,
                        Money.pence(365_000)),
                    YEAR,
                    Deployment.DIRECT_PAYMENT,
                    LocalDate.of(2027, 1, 1),
                    PlannedCosts.none(YEAR),
                    Money.pence(0)))
            .allocation();
    OwnContribution own =
        new OwnContribution(Samples.COUNCIL, Money.pence(1_000), ContributionRhythm.WEEKLY, YEAR);
    List<DuePayment> due =
        PaymentCalendar.of(
            new PaymentTerms(PayFrequency.MONTHLY, LocalDate.of(2026, 4, 1), 3),
            budget(slid),
            List.of(own),
            BANKS);
    assertThat(due).extracting(DuePayment::on).first().isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(due.get(0).bankDay()).isEqualTo(LocalDate.of(2026, 12, 31));
    // £900 for 90 days, less £10 on each of 13 Wednesdays
    assertThat(sum(due)).isEqualTo(Money.pence(90_000 - 13_000));
  }

  private static List<PaymentStanding> standings(
      LocalDate today,
      List<LocalDate> paid,
      Map<LocalDate, PaymentAnswer> answers,
      @Nullable LocalDate pausedFrom,
      @Nullable LocalDate ceasedOn) {
    PaymentTerms terms = new PaymentTerms(PayFrequency.FOUR_WEEKLY, START, 3);
    List<DuePayment> due =
        PaymentCalendar.of(terms, budget(direct(140_000)), List.of(), BANKS).subList(0, 4);
    return PaymentLines.on(
            today,
            due,
            paid,
            answers,
            day -> pausedFrom != null && !day.isBefore(pausedFrom),
            ceasedOn,
            terms,
            BANKS)
        .stream()
        .map(PaymentLine::standing)
        .toList();
  }

  @Test
  void saysWhatArrivedWhatIsDueAndWhatIsLate() {
    LocalDate second = START.plusWeeks(4);
    // due Wednesday 29 April, late from the fourth working day after it: 4 May is a bank holiday
    assertThat(standings(second.minusDays(1), List.of(START), Map.of(), null, null))
        .startsWith(PaymentStanding.ARRIVED, PaymentStanding.TO_COME);
    assertThat(standings(second, List.of(START), Map.of(), null, null))
        .startsWith(PaymentStanding.ARRIVED, PaymentStanding.DUE);
    assertThat(standings(LocalDate.of(2026, 5, 5), List.of(START), Map.of(), null, null).get(1))
        .isEqualTo(PaymentStanding.DUE);
    assertThat(standings(LocalDate.of(2026, 5, 6), List.of(START), Map.of(), null, null).get(1))
        .isEqualTo(PaymentStanding.LATE);
  }

  @Test
  void putsALatePaymentToTheOldestOpenOneAndAPunctualOneToItsOwnDay() {
    LocalDate today = START.plusWeeks(10);
    assertThat(standings(today, List.of(START, START.plusWeeks(8)), Map.of(), null, null))
        .containsExactly(
            PaymentStanding.ARRIVED,
            PaymentStanding.LATE,
            PaymentStanding.ARRIVED,
            PaymentStanding.TO_COME);
    assertThat(
            standings(
                today,
                List.of(START, START.plusWeeks(8), START.plusWeeks(6)),
                Map.of(),
                null,
                null))
        .containsExactly(
            PaymentStanding.ARRIVED,
            PaymentStanding.ARRIVED,
            PaymentStanding.ARRIVED,
            PaymentStanding.TO_COME);
  }

  @Test
  void hearsWhatThePersonSaysAndKnowsPausesAndTheEnd() {
    LocalDate today = START.plusWeeks(6);
    assertThat(
            standings(
                today,
                List.of(),
                Map.of(START, PaymentAnswer.ARRIVED, START.plusWeeks(4), PaymentAnswer.MISSING),
                START.plusWeeks(8),
                START.plusWeeks(12)))
        .containsExactly(
            PaymentStanding.SAID_ARRIVED,
            PaymentStanding.SAID_MISSING,
            PaymentStanding.PAUSED,
            PaymentStanding.CEASED);
    assertThat(
            standings(today, List.of(START), Map.of(START, PaymentAnswer.MISSING), null, null)
                .get(0))
        .isEqualTo(PaymentStanding.ARRIVED);
    assertThat(
            standings(today, List.of(), Map.of(START, PaymentAnswer.TAKEN_BACK), null, null).get(0))
        .isEqualTo(PaymentStanding.LATE);
  }
}
