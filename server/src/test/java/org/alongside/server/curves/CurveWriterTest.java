package org.alongside.server.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
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
import org.alongside.core.budget.Position;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.usage.BudgetUse;
import org.alongside.server.demo.Cast;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** £200 each Monday of a year from 1 April 2026, £10,400 in all. */
class CurveWriterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 29);
  private static final Money NONE = Money.pence(0);
  private static final AllocationId MONEY = AllocationId.of(new UUID(1, 1));
  private static final Support ASSISTANT =
      new Support(
          SupportId.of(new UUID(1, 2)),
          "Personal assistant",
          Provider.of("Sam Okoro"),
          Schedule.weekly(Set.of(DayOfWeek.MONDAY)),
          Money.pence(20_000),
          Set.of(),
          MONEY,
          null);
  private static final Budget BUDGET =
      new Budget(
          BudgetId.of(new UUID(1, 3)),
          Cast.AMINA,
          BudgetPeriod.yearFrom(LocalDate.of(2026, 4, 1)),
          BudgetStatus.FINAL,
          EligibilityGroup.OTHER,
          BudgetTerm.ONGOING,
          List.of(
              new Allocation(
                  MONEY, FundingStream.NHS, Deployment.NOTIONAL, Money.pence(1_040_000))),
          Calculation.of(
              Approach.LOCAL_TARIFF,
              List.of(CalculationLine.of("Tariff", "one year", Money.pence(1_040_000)))),
          null,
          null);

  private final CurveWriter writer =
      new CurveWriter(new EnglishDates(new TestClock(Instant.parse("2026-06-29T09:00:00Z"))));

  private static Position position(long spentPence) {
    PlannedCosts planned =
        new PlannedCosts(BUDGET.period(), ASSISTANT.costsWithin(BUDGET.period()));
    return Position.on(DAY, BUDGET, planned, NONE, Money.pence(spentPence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "245000 | You planned £2,600 by now and used £2,450: £150 less. That is on track.",
        "260000 | You planned £2,600 by now and used just that. That is on track.",
        "286000 | You planned £2,600 by now and used £2,860: £260 more. That is on track.",
        "286001 | You planned £2,600 by now and used £2,860.01: £260.01 more than planned.",
        "233999 | You planned £2,600 by now and used £2,339.99: £260.01 less than planned.",
        "-5000 | You planned £2,600 by now and used −£50: £2,650 less than planned."
      })
  void saysHowItStandsWithTheSumThatSaysWhy(long spent, String sentence) {
    assertThat(writer.says(position(spent))).isEqualTo(sentence);
  }

  @Test
  void drawsOnlyWhatAPlanSays() {
    BudgetUse planned = new BudgetUse(BUDGET, List.of(ASSISTANT), List.of(), List.of());
    CurvePicture picture = writer.picture(planned, position(260_000)).orElseThrow();
    assertThat(picture.planned()).startsWith("0,1000 ").endsWith("1000,307");
    assertThat(picture.used()).startsWith("0,1000 ").endsWith(picture.todayX() + ",827");
    assertThat(picture.projected()).startsWith(picture.todayX() + ",827 ").endsWith("1000,307");
    assertThat(picture.lines())
        .extracting(CurvePicture.Line::amount)
        .containsExactly("£15,000", "£10,000", "£5,000", "£0");
    assertThat(picture.days()).containsExactly("Apr 2026", "Sept 2026", "Mar 2027");
    assertThat(picture.says()).contains("just that", "£10,400", "31 March 2027");
    assertThat(picture.table().rows()).hasSize(13);
    BudgetUse nothing = new BudgetUse(BUDGET, List.of(), List.of(), List.of());
    assertThat(writer.picture(nothing, position(0))).isEmpty();
  }

  @Test
  void showsStreamsOnlyWhereThereAreSeveral() {
    assertThat(writer.streams(new BudgetUse(BUDGET, List.of(ASSISTANT), List.of(), List.of()), DAY))
        .isEmpty();
  }
}
