package org.alongside.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.alongside.core.Randoms;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);

  private static BankLine line(int day, long pence) {
    return new BankLine(FROM.plusDays(day), Money.pence(pence), "SHOP", null);
  }

  private static LedgerItem item(int id, int day, long pence) {
    return new LedgerItem(new UUID(0, id), FROM.plusDays(day), Money.pence(pence), "Shop");
  }

  private static Reconciliation.Placed placed(BankLine line, @Nullable Integer item) {
    return new Reconciliation.Placed(line, item == null ? null : new UUID(0, item));
  }

  @Test
  void explainsADifferenceByWhatOnlyOneOfTheTwoHas() {
    Reconciliation stands =
        Reconciliation.of(
            FROM,
            UNTIL,
            Money.pence(50_000),
            Money.pence(38_000),
            List.of(placed(line(2, -9_000), 1), placed(line(5, -3_000), null)),
            List.of(item(1, 1, -9_000), item(2, 30, -1_000)));
    assertThat(stands.ledgerSays()).isEqualTo(Money.pence(40_000));
    assertThat(stands.difference()).isEqualTo(Money.pence(-2_000));
    assertThat(stands.notInBank()).extracting(LedgerItem::id).containsExactly(new UUID(0, 2));
    assertThat(stands.notInLedger()).containsExactly(line(5, -3_000));
    assertThat(stands.unexplained()).isEqualTo(Money.pence(0));
  }

  @Test
  void namesAPaymentWhoseAmountWasChangedSince() {
    Reconciliation stands =
        Reconciliation.of(
            FROM,
            UNTIL,
            Money.pence(50_000),
            Money.pence(44_600),
            List.of(placed(line(2, -5_400), 1)),
            List.of(item(1, 2, -4_500)));
    assertThat(stands.differing()).hasSize(1);
    assertThat(stands.explained()).isEqualTo(Money.pence(-900));
    assertThat(stands.unexplained()).isEqualTo(Money.pence(0));
  }

  @Test
  void saysWhatNothingExplains() {
    Reconciliation stands =
        Reconciliation.of(
            FROM, UNTIL, Money.pence(50_000), Money.pence(49_000), List.of(), List.of());
    assertThat(stands.unexplained()).isEqualTo(Money.pence(-1_000));
  }

  /** Where every line of the bank is there, the lists explain all of the difference. */
  @RepeatedTest(200)
  void explainsEveryPennyWhenNoLineIsMissing(RepetitionInfo repetition) {
    Randoms randoms = new Randoms(repetition.getCurrentRepetition());
    List<LedgerItem> items = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      items.add(item(i, randoms.below(40) - 5, randoms.below(2_000) - 1_500));
    }
    List<Reconciliation.Placed> lines = new ArrayList<>();
    List<LedgerItem> shuffled = new ArrayList<>(items);
    Collections.rotate(shuffled, randoms.below(12));
    Money bank = Money.pence(70_000);
    for (int i = 0; i < 12; i++) {
      LedgerItem item = shuffled.get(i);
      long pence = randoms.below(4) == 0 ? -77 : item.amount().minor();
      if (pence != 0) {
        int later = (int) (item.on().toEpochDay() - FROM.toEpochDay()) + randoms.below(6) - 1;
        BankLine line = line(later, pence);
        lines.add(new Reconciliation.Placed(line, randoms.below(4) == 0 ? null : item.id()));
        boolean within = !line.on().isBefore(FROM) && !line.on().isAfter(UNTIL);
        bank = within ? bank.plus(line.amount()) : bank;
      }
    }
    Reconciliation stands = Reconciliation.of(FROM, UNTIL, Money.pence(70_000), bank, lines, items);
    assertThat(stands.unexplained()).isEqualTo(Money.pence(0));
    assertThat(stands.ledgerSays().plus(stands.explained())).isEqualTo(bank);
  }

  @Test
  void readsBalancesWhicheverWayTheFileStands() {
    List<BankLine> oldest =
        List.of(
            new BankLine(FROM, Money.pence(-500), "A", Money.pence(9_500)),
            new BankLine(FROM, Money.pence(-200), "B", Money.pence(9_300)),
            new BankLine(FROM, Money.pence(1_000), "C", Money.pence(10_300)));
    List<BankLine> newest = new ArrayList<>(oldest);
    Collections.reverse(newest);
    for (List<BankLine> lines : List.of(oldest, newest)) {
      BalanceChain chain = BalanceChain.of(lines).orElseThrow();
      assertThat(chain.opening()).isEqualTo(Money.pence(10_000));
      assertThat(chain.closing()).isEqualTo(Money.pence(10_300));
      assertThat(chain.isWhole()).isTrue();
    }
    List<BankLine> gap = List.of(oldest.get(0), oldest.get(2));
    assertThat(BalanceChain.of(gap).orElseThrow().isWhole()).isFalse();
    assertThat(BalanceChain.of(List.of(line(0, -5)))).isEmpty();
  }

  @Test
  void tidiesTheWordsOfABank() {
    assertThat(BankLine.tidy(" CARD \t PAYMENT\u202E \n TO  SHOP "))
        .isEqualTo("CARD PAYMENT TO SHOP");
    assertThat(BankLine.tidy("\u200B ")).isEmpty();
    assertThat(BankLine.tidy("é".repeat(300))).hasSize(200);
  }
}
