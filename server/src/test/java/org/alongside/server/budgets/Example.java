package org.alongside.server.budgets;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.alongside.core.budget.HoursAtRate;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.demo.Cast;
import org.jspecify.annotations.Nullable;

/**
 * A worked example in 2019, far from the days of the demo scheme: 52 weeks from Monday 1 April,
 * £10,400 as a direct payment at £200 each Monday, and £2,600 that the NHS holds at £50 each
 * Monday.
 */
final class Example {
  static final PersonId HOLDER = Cast.person("Kasia Nowak");
  static final LocalDate START = LocalDate.of(2019, 4, 1);
  static final BudgetPeriod PERIOD = new BudgetPeriod(START, START.plusWeeks(52).minusDays(1));

  /** Friday of the thirteenth week. */
  static final LocalDate DAY = LocalDate.of(2019, 6, 28);

  static final SupportId ASSISTANT = SupportId.of(UUID.randomUUID());
  static final SupportId PHYSIO = SupportId.of(UUID.randomUUID());
  private static final AllocationId PAID_OUT = AllocationId.of(UUID.randomUUID());
  private static final AllocationId HELD = AllocationId.of(UUID.randomUUID());
  private static final Random RANDOM = new Random(5);

  private Example() {}

  static UUID newId() {
    return Uuids.next(Instant.EPOCH, RANDOM);
  }

  static Budget budget() {
    return budget(PERIOD);
  }

  static Budget budget(BudgetPeriod period) {
    return new Budget(
        BudgetId.of(newId()),
        HOLDER,
        period,
        BudgetStatus.FINAL,
        EligibilityGroup.OTHER,
        BudgetTerm.ONGOING,
        List.of(
            new Allocation(
                PAID_OUT, FundingStream.NHS, Deployment.DIRECT_PAYMENT, Money.pence(1_040_000)),
            new Allocation(HELD, FundingStream.NHS, Deployment.NOTIONAL, Money.pence(260_000))),
        new Calculation(
            Approach.SCHEDULE_BESIDE_COMPARISON,
            List.of(
                CalculationLine.of(
                    "Personal assistant",
                    new HoursAtRate(Duration.ofMinutes(870), 52, Money.pence(1_300))),
                new CalculationLine("Holiday, with é and 😀", null, null, Money.pence(60_800)),
                CalculationLine.of("Own part", "once", Money.pence(-1_000)),
                CalculationLine.of("Physiotherapy", "52 × £50.00", Money.pence(260_000))),
            Money.pence(1_300_000),
            Money.pence(1_450_000),
            "Worked out together.\nTwice."),
        LocalDate.of(2019, 6, 20),
        null);
  }

  static Plan plan() {
    return new Plan(
        PlanId.of(newId()),
        HOLDER,
        1,
        PlanState.AGREED,
        Map.of(),
        List.of(),
        List.of(
            monday(ASSISTANT, "Personal assistant", 20_000, PAID_OUT),
            monday(PHYSIO, "Physiotherapy", 5_000, HELD)),
        List.of(),
        "Dr Amara Bello",
        START,
        START.plusMonths(3));
  }

  private static Support monday(SupportId id, String title, long pence, AllocationId from) {
    return new Support(
        id,
        title,
        Provider.of("Sam Okoro"),
        Schedule.weekly(Set.of(DayOfWeek.MONDAY)),
        Money.pence(pence),
        Set.of(),
        from,
        Decision.agreed(START, Cast.RUTH));
  }

  static SpendEntry spend(LocalDate on, long pence, @Nullable SupportId support) {
    return SpendEntry.recorded(
        SpendEntryId.of(newId()),
        HOLDER,
        SpendBody.spend(on, Money.pence(pence), "Sam Okoro", SpendCategory.PERSONAL_ASSISTANT)
            .withSupport(support),
        HOLDER,
        Instant.EPOCH);
  }
}
