package org.alongside.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.core.Samples;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.junit.jupiter.api.Test;

/** A budget of £1,000.00 from 1 April 2026, paid out; £80.00 planned each Monday. */
class MoneyLastsTest {
  private static final Budget BUDGET = Samples.budget(FundingStream.NHS, 100_000);
  private static final Support MONDAYS =
      Samples.weekly(Samples.ASSISTANT, BUDGET.allocations().get(0).id(), 8_000);

  private static BudgetUse use(List<Support> agreed, String first, int weeks, long pence) {
    List<SpendEntry> entries = new ArrayList<>();
    for (int i = 0; i < weeks; i++) {
      entries.add(
          SpendEntry.recorded(
              SpendEntryId.of(Samples.uuid(600 + i)),
              Samples.HOLDER,
              new SpendBody(
                  LocalDate.parse(first).plusWeeks(i),
                  Money.pence(pence),
                  "Sam Okoro",
                  SpendCategory.PERSONAL_ASSISTANT,
                  Samples.ASSISTANT,
                  null,
                  SpendKind.SPEND,
                  List.of()),
              Samples.HOLDER,
              Samples.NOW));
    }
    return new BudgetUse(BUDGET, agreed, entries, List.of());
  }

  @Test
  void saysUntilWhenItLastsAsPlannedAndAsBefore() {
    // Mondays 6 April to 27 April: £240.00 is gone on the 4th; £60.00 each.
    BudgetUse use = use(List.of(MONDAYS), "2026-04-06", 4, 6_000);
    MoneyLasts lasts = MoneyLasts.of(use, LocalDate.of(2026, 4, 28)).orElseThrow();
    assertThat(lasts.left()).isEqualTo(Money.pence(76_000));
    MoneyLasts.Planned planned = Objects.requireNonNull(lasts.planned());
    // Nine Mondays of £80.00 from 4 May to 29 June come to £720.00; the tenth is 6 July.
    assertThat(planned.until()).isEqualTo(LocalDate.of(2026, 7, 5));
    assertThat(lasts.isEnoughAsPlanned()).isFalse();
    MoneyLasts.Paced paced = Objects.requireNonNull(lasts.paced());
    assertThat(paced.used()).isEqualTo(Money.pence(24_000));
    assertThat(paced.days()).isEqualTo(28);
    assertThat(paced.perWeek()).isEqualTo(Money.pence(6_000));
    // £760.00 at £240.00 in 28 days: 88 whole days.
    assertThat(paced.until()).isEqualTo(LocalDate.of(2026, 4, 28).plusDays(88));
  }

  @Test
  void neverGoesBeyondTheEndOfTheBudget() {
    MoneyLasts lasts =
        MoneyLasts.of(use(List.of(), "2026-04-06", 40, 100), LocalDate.of(2027, 1, 11))
            .orElseThrow();
    assertThat(lasts.planned()).isNull();
    assertThat(Objects.requireNonNull(lasts.paced()).days()).isEqualTo(84);
    assertThat(Objects.requireNonNull(lasts.paced()).until()).isEqualTo(BUDGET.period().endOn());
    assertThat(lasts.isEnoughAsBefore()).isTrue();
  }

  @Test
  void saysNothingWhereThereIsTooLittleToTell() {
    assertThat(MoneyLasts.of(use(List.of(), "2026-04-06", 3, 6_000), LocalDate.of(2026, 4, 25)))
        .as("in the first four weeks")
        .isEmpty();
    assertThat(MoneyLasts.of(use(List.of(), "2026-04-06", 2, 6_000), LocalDate.of(2026, 5, 25)))
        .as("two payments")
        .isEmpty();
    assertThat(
            MoneyLasts.of(use(List.of(MONDAYS), "2026-04-06", 4, 30_000), LocalDate.of(2026, 5, 1)))
        .as("nothing is left")
        .isEmpty();
    assertThat(MoneyLasts.of(use(List.of(MONDAYS), "2026-04-06", 4, 100), LocalDate.of(2027, 4, 1)))
        .as("the budget is over")
        .isEmpty();
  }

  @Test
  void addsUpMonthsAndPartsOfThePlanToTheWhole() {
    BudgetUse use = use(List.of(MONDAYS), "2026-04-06", 8, 6_001);
    LocalDate on = LocalDate.of(2026, 5, 12);
    MonthlyUse months = MonthlyUse.of(use, on);
    assertThat(months.months()).hasSize(2);
    assertThat(months.total()).isEqualTo(use.upTo(on));
    assertThat(months.byMonth()).containsExactly(Money.pence(4 * 6_001), Money.pence(2 * 6_001));
    assertThat(months.rows()).extracting(MonthlyUse.Row::title).containsExactly(MONDAYS.title());
    MonthlyUse unplaced = MonthlyUse.of(use(List.of(), "2026-04-06", 8, 6_001), on);
    assertThat(unplaced.rows()).extracting(MonthlyUse.Row::title).containsExactly("");
    assertThat(unplaced.rows().get(0).total()).isEqualTo(months.total());
    assertThat(MonthlyUse.of(use, LocalDate.of(2026, 3, 1)).months()).isEmpty();
  }
}
