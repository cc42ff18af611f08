package org.alongside.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.alongside.core.Samples;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.Split;
import org.alongside.core.usage.Statement;
import org.junit.jupiter.api.Test;

class SharedSpendingTest {
  private static final Money ZERO = Money.pence(0);

  private static SpendEntry entry(
      int number, LocalDate on, long pence, SpendKind kind, List<Split> splits) {
    return SpendEntry.recorded(
        SpendEntryId.of(Samples.uuid(950 + number)),
        Samples.HOLDER,
        new SpendBody(
            on,
            Money.pence(pence),
            "Canary payee",
            SpendCategory.PERSONAL_ASSISTANT,
            splits.isEmpty() ? Samples.ASSISTANT : null,
            "Canary note",
            kind,
            splits),
        Samples.HOLDER,
        Samples.NOW);
  }

  private static final List<SpendEntry> ENTRIES =
      List.of(
          entry(1, LocalDate.of(2026, 5, 4), 5_000, SpendKind.SPEND, List.of()),
          entry(2, LocalDate.of(2026, 6, 1), 700, SpendKind.REFUND, List.of()),
          entry(3, LocalDate.of(2026, 6, 2), 9_999, SpendKind.SPEND, List.of()).withdrawn(),
          entry(
              4,
              LocalDate.of(2026, 6, 3),
              1_000,
              SpendKind.SPEND,
              List.of(
                  new Split(null, FundingStream.NHS, Money.pence(333)),
                  new Split(null, FundingStream.LOCAL_AUTHORITY, Money.pence(667)))));

  @Test
  void holdsNoPayeeAndNoNoteWhereOnlyTotalsAreShared() {
    SharedSpending totals = SharedSpending.forWorker(ShareLevel.TOTALS, ENTRIES, ZERO);
    assertThat(totals.lines()).isEmpty();
    assertThat(totals.toString()).doesNotContain("Canary");
    assertThat(totals.total()).isEqualTo(Money.pence(5_300));
    assertThat(totals.months())
        .containsOnly(
            Map.entry(YearMonth.of(2026, 5), Money.pence(5_000)),
            Map.entry(YearMonth.of(2026, 6), Money.pence(300)));
    assertThat(totals.supports().getFor(Samples.ASSISTANT)).isEqualTo(Money.pence(4_300));
  }

  @Test
  void neverHoldsTheNote() {
    SharedSpending all = SharedSpending.forWorker(ShareLevel.RECEIPTS, ENTRIES, ZERO);
    assertThat(all.toString()).contains("Canary payee").doesNotContain("Canary note");
    assertThat(all.lines())
        .extracting(SharedSpending.Line::on)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(all.listOf(YearMonth.of(2026, 6))).hasSize(2);
  }

  @Test
  void givesAFunderItsOwnPartAlone() {
    Statement council =
        Statement.of(
            Samples.budget(),
            List.of(),
            ENTRIES,
            FundingStream.LOCAL_AUTHORITY,
            Samples.budget().period());
    SharedSpending totals = SharedSpending.forFunder(ShareLevel.TOTALS, council);
    assertThat(totals.total()).isEqualTo(Money.pence(667));
    assertThat(totals.toString()).doesNotContain("Canary");
    assertThat(SharedSpending.forFunder(ShareLevel.ENTRIES, council).lines())
        .extracting(SharedSpending.Line::amount)
        .containsExactly(Money.pence(667));
  }

  @Test
  void refusesPaymentsBesideTotals() {
    SharedSpending all = SharedSpending.forWorker(ShareLevel.ENTRIES, ENTRIES, ZERO);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SharedSpending(
                    ShareLevel.TOTALS, all.total(), all.months(), all.supports(), all.lines()));
  }
}
