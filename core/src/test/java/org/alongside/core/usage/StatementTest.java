package org.alongside.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alongside.core.Samples;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.Split;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Statements of a budget with money from the NHS and the council. */
class StatementTest {
  private static final Budget BUDGET = Samples.budget();
  private static final List<Support> AGREED = Samples.plan().listAgreedSupports();
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  private static SpendEntry entry(
      int number,
      LocalDate on,
      long pence,
      SpendKind kind,
      @Nullable SupportId support,
      List<Split> splits) {
    return SpendEntry.recorded(
        SpendEntryId.of(Samples.uuid(900 + number)),
        Samples.HOLDER,
        new SpendBody(
            on,
            Money.pence(pence),
            "Sam Okoro",
            SpendCategory.PERSONAL_ASSISTANT,
            support,
            null,
            kind,
            splits),
        Samples.HOLDER,
        Samples.NOW);
  }

  @Test
  void listsTheFundersPartOfEachPaymentInOrder() {
    List<SpendEntry> entries =
        List.of(
            entry(2, DAY.plusDays(7), 16_200, SpendKind.SPEND, Samples.ASSISTANT, List.of()),
            entry(
                1,
                DAY,
                1_000,
                SpendKind.SPEND,
                null,
                List.of(
                    new Split(null, FundingStream.NHS, Money.pence(333)),
                    new Split(null, FundingStream.LOCAL_AUTHORITY, Money.pence(667)))),
            entry(3, DAY.plusDays(8), 200, SpendKind.REFUND, Samples.ASSISTANT, List.of()));
    FundingStream own =
        new Apportionment(BUDGET, AGREED).findStream(Samples.ASSISTANT).orElseThrow();
    Statement statement = Statement.of(BUDGET, AGREED, entries, own, BUDGET.period());

    assertThat(statement.lines()).extracting(Statement.Line::on).isSorted();
    assertThat(statement.lines()).hasSize(3);
    assertThat(statement.lines().get(0).isShared()).isTrue();
    assertThat(statement.lines().get(2).amount()).isEqualTo(Money.pence(-200));
    assertThat(statement.total())
        .isEqualTo(
            Money.pence(16_200 - 200).plus(Money.pence(own == FundingStream.NHS ? 333 : 667)));
  }

  @Test
  void leavesOutWhatDoesNotCountAndOtherDays() {
    SpendEntry taken = entry(1, DAY, 500, SpendKind.SPEND, Samples.ASSISTANT, List.of());
    List<SpendEntry> entries =
        List.of(
            taken.withdrawn(),
            entry(2, DAY.plusDays(1), 700, SpendKind.SPEND, Samples.ASSISTANT, List.of()));
    BudgetPeriod thatDay = new BudgetPeriod(DAY, DAY);
    for (FundingStream stream : FundingStream.values()) {
      assertThat(Statement.of(BUDGET, AGREED, entries, stream, thatDay).lines()).isEmpty();
    }
  }

  /** Seeded: whatever is paid, statements and what is not placed add up to the ledger. */
  @Test
  void addsUpToTheLedgerToThePenny() {
    Random random = new Random(20_261_122);
    for (int round = 0; round < 300; round++) {
      List<SpendEntry> entries = new ArrayList<>();
      Money ledger = Money.pence(0);
      for (int i = 0; i < 40; i++) {
        SpendEntry entry = randomEntry(random, i);
        SpendEntry kept = random.nextInt(10) == 0 ? entry.withdrawn() : entry;
        entries.add(kept);
        if (kept.counts()) {
          ledger = ledger.plus(kept.body().net());
        }
      }
      Money sum = Statement.unplaced(BUDGET, AGREED, entries, BUDGET.period());
      for (FundingStream stream : FundingStream.values()) {
        Statement statement = Statement.of(BUDGET, AGREED, entries, stream, BUDGET.period());
        Money lines = Money.pence(0);
        for (Statement.Line line : statement.lines()) {
          lines = lines.plus(line.amount());
        }
        assertThat(lines).isEqualTo(statement.total());
        sum = sum.plus(statement.total());
      }
      assertThat(sum).as("round " + round).isEqualTo(ledger);
    }
  }

  private static SpendEntry randomEntry(Random random, int number) {
    LocalDate on = BUDGET.period().startOn().plusDays(random.nextInt(300));
    SpendKind kind = random.nextInt(6) == 0 ? SpendKind.REFUND : SpendKind.SPEND;
    long pence = 1L + random.nextInt(50_000);
    return switch (random.nextInt(3)) {
      case 0 ->
          entry(number, on, pence, kind, AGREED.get(random.nextInt(AGREED.size())).id(), List.of());
      case 1 -> entry(number, on, pence, kind, null, List.of());
      default -> entry(number, on, pence + 2, kind, null, splits(random, pence + 2));
    };
  }

  private static List<Split> splits(Random random, long pence) {
    long first = 1 + (long) (random.nextDouble() * (pence - 1));
    FundingStream stream = random.nextBoolean() ? FundingStream.NHS : FundingStream.LOCAL_AUTHORITY;
    SupportId support = AGREED.get(random.nextInt(AGREED.size())).id();
    return first == pence
        ? List.of(new Split(support, null, Money.pence(pence)))
        : List.of(
            new Split(null, stream, Money.pence(first)),
            new Split(support, null, Money.pence(pence - first)));
  }
}
