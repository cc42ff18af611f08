package org.alongside.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.CurveStep;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.SpendCurve;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.Split;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.visit.VisitState;
import org.alongside.core.visit.VisitTelling;
import org.junit.jupiter.api.Test;

/** £162 each Monday as a direct payment; a chair of £1,068.80 that the council arranges. */
class BudgetUseTest {
  private static final Budget BUDGET = Samples.budget();
  private static final List<Support> AGREED = Samples.plan().listAgreedSupports();
  private static final LocalDate CHAIR_DAY = LocalDate.of(2026, 10, 5);

  private static SpendEntry entry(int number, String on, long pence, SpendKind kind) {
    return entry(number, on, pence, kind, List.of());
  }

  private static SpendEntry entry(
      int number, String on, long pence, SpendKind kind, List<Split> splits) {
    return SpendEntry.recorded(
        SpendEntryId.of(Samples.uuid(700 + number)),
        Samples.HOLDER,
        new SpendBody(
            LocalDate.parse(on),
            Money.pence(pence),
            "Sam Okoro",
            SpendCategory.PERSONAL_ASSISTANT,
            splits.isEmpty() ? Samples.ASSISTANT : null,
            null,
            kind,
            splits),
        Samples.HOLDER,
        Samples.NOW);
  }

  private static VisitReport didNotHappen(Support support, LocalDate on) {
    return new VisitReport(
        VisitId.of(Samples.uuid(800 + on.getDayOfMonth())),
        Samples.HOLDER,
        new VisitBody(
            support.id(),
            on,
            VisitOutcome.DID_NOT_HAPPEN,
            null,
            null,
            null,
            null,
            VisitTelling.WORKER),
        VisitState.REPORTED,
        Samples.HOLDER,
        Samples.NOW);
  }

  @Test
  void countsWhatWasWrittenDownAndWhatOthersArranged() {
    BudgetUse use =
        new BudgetUse(
            BUDGET,
            AGREED,
            List.of(
                entry(1, "2026-04-06", 16_200, SpendKind.SPEND),
                entry(2, "2026-04-13", 16_200, SpendKind.SPEND),
                entry(3, "2026-05-01", 6_200, SpendKind.REFUND)),
            List.of());
    assertThat(use.upTo(LocalDate.of(2026, 4, 5))).isEqualTo(Money.pence(0));
    assertThat(use.upTo(LocalDate.of(2026, 4, 13))).isEqualTo(Money.pence(32_400));
    assertThat(use.upTo(LocalDate.of(2026, 5, 1))).isEqualTo(Money.pence(26_200));
    assertThat(use.upTo(CHAIR_DAY)).isEqualTo(Money.pence(26_200 + 106_880));
  }

  @Test
  void leavesOutWhatOthersDidNotDeliver() {
    Support chair = AGREED.get(1);
    BudgetUse use =
        new BudgetUse(BUDGET, AGREED, List.of(), List.of(didNotHappen(chair, CHAIR_DAY)));
    assertThat(use.upTo(CHAIR_DAY)).isEqualTo(Money.pence(0));
    BudgetUse otherDay =
        new BudgetUse(
            BUDGET, AGREED, List.of(), List.of(didNotHappen(chair, CHAIR_DAY.plusDays(1))));
    assertThat(otherDay.upTo(CHAIR_DAY.plusDays(1))).isEqualTo(Money.pence(106_880));
  }

  @Test
  void takesNothingOffADirectPaymentForAVisitThatDidNotHappen() {
    Support assistant = AGREED.get(0);
    LocalDate monday = LocalDate.of(2026, 4, 6);
    BudgetUse use =
        new BudgetUse(
            BUDGET,
            AGREED,
            List.of(entry(1, "2026-04-06", 16_200, SpendKind.SPEND)),
            List.of(didNotHappen(assistant, monday)));
    assertThat(use.upTo(monday)).isEqualTo(Money.pence(16_200));
  }

  @Test
  void countsNoEntryThatIsWithdrawnOrOutsideThePeriod() {
    BudgetUse use =
        new BudgetUse(
            BUDGET,
            AGREED,
            List.of(
                entry(1, "2026-04-06", 16_200, SpendKind.SPEND).withdrawn(),
                entry(2, "2026-03-30", 16_200, SpendKind.SPEND)),
            List.of());
    assertThat(use.upTo(LocalDate.of(2026, 5, 1))).isEqualTo(Money.pence(0));
  }

  @Test
  void drawsTheCurveThatItsSumsSay() {
    BudgetUse use =
        new BudgetUse(
            BUDGET, AGREED, List.of(entry(1, "2026-04-06", 16_000, SpendKind.SPEND)), List.of());
    LocalDate today = LocalDate.of(2026, 4, 8);
    SpendCurve.Point now = use.curve(CurveStep.WEEK, today).findNow().orElseThrow();
    assertThat(now.planned()).isEqualTo(Money.pence(16_200));
    assertThat(now.findUsed()).contains(Money.pence(16_000));
  }

  @Test
  void saysWhatOfEachStreamWasUsed() {
    List<Split> halves =
        List.of(
            new Split(null, FundingStream.LOCAL_AUTHORITY, Money.pence(1_000)),
            new Split(Samples.ASSISTANT, null, Money.pence(3_000)));
    BudgetUse use =
        new BudgetUse(
            BUDGET,
            AGREED,
            List.of(
                entry(1, "2026-04-06", 16_200, SpendKind.SPEND),
                entry(2, "2026-04-07", 4_000, SpendKind.SPEND, halves),
                unplaced()),
            List.of());
    assertThat(use.listStreams(CHAIR_DAY))
        .containsExactly(
            new StreamUse(FundingStream.NHS, Money.pence(842_400), Money.pence(19_200)),
            new StreamUse(
                FundingStream.LOCAL_AUTHORITY, Money.pence(197_600), Money.pence(107_880)));
    assertThat(use.listStreams(CHAIR_DAY).get(1).left()).isEqualTo(Money.pence(89_720));
    assertThat(use.unplaced(CHAIR_DAY)).isEqualTo(Money.pence(250));
    assertThat(use.unplaced(LocalDate.of(2026, 4, 6))).isEqualTo(Money.pence(0));
  }

  private static SpendEntry unplaced() {
    return SpendEntry.recorded(
        SpendEntryId.of(Samples.uuid(790)),
        Samples.HOLDER,
        SpendBody.spend(LocalDate.of(2026, 4, 9), Money.pence(250), "Shop", SpendCategory.OTHER),
        Samples.HOLDER,
        Samples.NOW);
  }

  @Test
  void countsAllSupportsAsArrangedWhereNothingIsPaidOut() {
    List<Allocation> held = new ArrayList<>();
    for (Allocation each : BUDGET.allocations()) {
      held.add(new Allocation(each.id(), each.stream(), Deployment.THIRD_PARTY, each.amount()));
    }
    Budget notPaidOut =
        new Budget(
            BUDGET.id(),
            BUDGET.holder(),
            BUDGET.period(),
            BUDGET.status(),
            BUDGET.group(),
            BUDGET.term(),
            held,
            BUDGET.calculation(),
            null,
            null);
    BudgetUse use = new BudgetUse(notPaidOut, AGREED, List.of(), List.of());
    assertThat(use.upTo(LocalDate.of(2026, 4, 13))).isEqualTo(Money.pence(32_400));
    Support open = Samples.weekly(Samples.MASSAGE, null, 100);
    assertThat(Arranged.isByOthersOn(notPaidOut, open, LocalDate.of(2026, 4, 13))).isTrue();
    assertThat(Arranged.isByOthersOn(BUDGET, open, LocalDate.of(2026, 4, 13))).isFalse();
  }
}
