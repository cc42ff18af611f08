package org.alongside.core.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.wire.BundledData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendCheckTest {
  private static final Exclusions RULES = BundledData.exclusions();

  @Test
  void isInThePlanWhenAnAgreedSupportCoversIt() {
    assertThat(check(paid("Sam Okoro", 16_200, Samples.ASSISTANT)))
        .isEqualTo(new CheckResult(CheckOutcome.IN_PLAN, Samples.ASSISTANT, null, null));
  }

  @Test
  void saysByHowMuchItIsMoreThanPlanned() {
    // 52 Mondays at £162 are £8,424
    SpendEntry most = entry(paid("Sam Okoro", 840_000, Samples.ASSISTANT));
    assertThat(check(List.of(most), paid("Sam Okoro", 2_400, Samples.ASSISTANT)).outcome())
        .isEqualTo(CheckOutcome.IN_PLAN);
    assertThat(check(List.of(most), paid("Sam Okoro", 2_401, Samples.ASSISTANT)))
        .isEqualTo(
            new CheckResult(
                CheckOutcome.MORE_THAN_PLANNED, Samples.ASSISTANT, Money.pence(1), null));
  }

  @Test
  void countsNeitherWhatWasWithdrawnNorWhatCameBackNorOtherYears() {
    SpendEntry withdrawn = entry(paid("Sam Okoro", 840_000, Samples.ASSISTANT)).withdrawn();
    SpendEntry paid = entry(paid("Sam Okoro", 840_000, Samples.ASSISTANT));
    SpendEntry back = entry(kind(paid("Sam Okoro", 840_000, Samples.ASSISTANT), SpendKind.REFUND));
    SpendEntry lastYear =
        entry(on(LocalDate.of(2026, 3, 31), paid("Sam Okoro", 840_000, Samples.ASSISTANT)));
    assertThat(
            check(
                    List.of(withdrawn, paid, back, lastYear),
                    paid("Sam Okoro", 842_400, Samples.ASSISTANT))
                .outcome())
        .isEqualTo(CheckOutcome.IN_PLAN);
  }

  @Test
  void isNotInThePlanWithoutAnAgreedSupport() {
    CheckResult notYet = new CheckResult(CheckOutcome.NOT_IN_PLAN_YET, null, null, null);
    assertThat(check(paid("Pottery class", 4_000, null))).isEqualTo(notYet);
    assertThat(check(paid("Calm Hands", 4_000, Samples.MASSAGE))).isEqualTo(notYet); // declined
    assertThat(check(paid("Somebody", 4_000, SupportId.of(Samples.uuid(999))))).isEqualTo(notYet);
    assertThat(SpendCheck.against(null, null, List.of(), RULES).of(paid("Anything", 100, null)))
        .isEqualTo(notYet);
  }

  @ParameterizedTest
  @CsvSource({
    "Majestic Wine, alcohol",
    "Two packs of cigarettes, tobacco",
    "Scratchcards, gambling",
    "Credit card repayment, debt",
    "Private GP, gp-services",
    "Flu jab, vaccination",
    "NHS Health Check, health-checks",
    "Prescription charges, nhs-charges",
  })
  void namesTheRuleForHealthMoney(String payee, String rule) {
    Budget health = Samples.budget(FundingStream.NHS, 100_000);
    assertThat(
            SpendCheck.against(Samples.plan(), health, List.of(), RULES)
                .of(paid(payee, 1_000, null)))
        .isEqualTo(new CheckResult(CheckOutcome.EXCLUDED, null, null, rule));
  }

  @Test
  void findsTheWordsInTheNoteToo() {
    SpendBody shop = paid("Corner shop", 1_000, Samples.ASSISTANT).withNote("Bread, and cider");
    assertThat(check(shop))
        .isEqualTo(new CheckResult(CheckOutcome.EXCLUDED, Samples.ASSISTANT, null, "alcohol"));
  }

  @Test
  void sparesADebtThatIsForAServiceInThePlan() {
    SpendBody debt = paid("Bright Care", 1_000, null).withNote("arrears for May");
    assertThat(check(debt).outcome()).isEqualTo(CheckOutcome.EXCLUDED);
    assertThat(check(debt.withSupport(Samples.ASSISTANT)).outcome())
        .isEqualTo(CheckOutcome.IN_PLAN);
  }

  @Test
  void asksToAgreeFirstOnPayingSomebodyWhoLivesThere() {
    SpendBody cousin = paid("Jo, my cousin, lives with me", 1_000, null);
    assertThat(check(cousin))
        .isEqualTo(new CheckResult(CheckOutcome.AGREE_FIRST, null, null, "same-household"));
    assertThat(check(cousin.withSupport(Samples.ASSISTANT)).outcome())
        .isEqualTo(CheckOutcome.IN_PLAN);
  }

  @Test
  void anExclusionSpeaksBeforeAnythingElse() {
    SpendBody both = paid("Beer with my cousin", 1_000, null);
    assertThat(check(both).rule()).isEqualTo("alcohol");
  }

  @Test
  void goesByTheMoneyThatPays() {
    SpendBody rent = paid("Rent of a room", 1_000, null).withNote("council tax");
    Budget council = Samples.budget(FundingStream.LOCAL_AUTHORITY, 100_000);
    Budget health = Samples.budget(FundingStream.NHS, 100_000);
    Budget charity = Samples.budget(FundingStream.OTHER, 100_000);
    assertThat(against(council, rent).rule()).isEqualTo("household-bills");
    assertThat(against(health, rent).outcome()).isEqualTo(CheckOutcome.NOT_IN_PLAN_YET);
    assertThat(against(charity, paid("Wine", 1_000, null)).outcome())
        .isEqualTo(CheckOutcome.NOT_IN_PLAN_YET);
  }

  @Test
  void speaksForPooledMoneyOnlyWhereBothForbidIt() {
    assertThat(check(paid("Flu jab", 1_000, null)).outcome())
        .isEqualTo(CheckOutcome.NOT_IN_PLAN_YET);
    assertThat(check(paid("Wine", 1_000, null)).rule()).isEqualTo("alcohol");
    assertThat(check(paid("Flu jab", 1_000, Samples.ASSISTANT)).rule()).isEqualTo("vaccination");
  }

  @Test
  void goesByTheStreamsThatASplitNames() {
    SpendBody split = Samples.splitSpend().withNote("flu jab for my assistant");
    assertThat(check(split).rule()).isEqualTo("vaccination");
  }

  @Test
  void aSplitIsInThePlanWhenEachPartIs() {
    assertThat(check(Samples.splitSpend()).outcome()).isEqualTo(CheckOutcome.NOT_IN_PLAN_YET);
    SpendBody both =
        new SpendBody(
            LocalDate.of(2026, 11, 20),
            Money.pence(110_000),
            "Two things",
            SpendCategory.OTHER,
            null,
            null,
            SpendKind.SPEND,
            List.of(
                new Split(Samples.ASSISTANT, null, Money.pence(3_000)),
                new Split(Samples.CHAIR, null, Money.pence(107_000))));
    assertThat(check(both))
        .isEqualTo(new CheckResult(CheckOutcome.MORE_THAN_PLANNED, null, Money.pence(120), null));
  }

  @Test
  void aRefundIsAlwaysFine() {
    assertThat(check(kind(paid("Wine shop", 1_000, null), SpendKind.REFUND)).outcome())
        .isEqualTo(CheckOutcome.IN_PLAN);
  }

  @Test
  void knowsNoRulesBeforeTheirDate() {
    assertThat(RULES.listRules(FundingStream.NHS, LocalDate.of(2013, 7, 31))).isEmpty();
    assertThat(RULES.listRules(FundingStream.NHS, LocalDate.of(2013, 8, 1))).isNotEmpty();
    assertThat(RULES.listRules(FundingStream.OTHER, LocalDate.of(2026, 8, 1))).isEmpty();
  }

  @Test
  void everyRuleHasACodeOfItsOwnInItsSet() {
    for (RuleSet set : RULES.sets()) {
      List<String> codes = new ArrayList<>();
      set.rules().forEach(rule -> codes.add(rule.code()));
      assertThat(codes).doesNotHaveDuplicates().isNotEmpty();
    }
  }

  private static CheckResult check(SpendBody body) {
    return check(List.of(), body);
  }

  private static CheckResult check(List<SpendEntry> earlier, SpendBody body) {
    return SpendCheck.against(Samples.plan(), Samples.budget(), earlier, RULES).of(body);
  }

  private static CheckResult against(Budget budget, SpendBody body) {
    return SpendCheck.against(Samples.plan(), budget, List.of(), RULES).of(body);
  }

  private static SpendBody paid(String payee, long pence, @Nullable SupportId support) {
    return SpendBody.spend(
            LocalDate.of(2026, 11, 21), Money.pence(pence), payee, SpendCategory.OTHER)
        .withSupport(support);
  }

  private static SpendBody on(LocalDate day, SpendBody body) {
    return SpendBody.spend(day, body.amount(), body.payee(), body.category())
        .withSupport(body.support());
  }

  private static SpendBody kind(SpendBody body, SpendKind kind) {
    return new SpendBody(
        body.spentOn(),
        body.amount(),
        body.payee(),
        body.category(),
        body.support(),
        body.note(),
        kind,
        body.splits());
  }

  private static SpendEntry entry(SpendBody body) {
    return SpendEntry.recorded(
        SpendEntryId.of(Samples.uuid(70)), Samples.HOLDER, body, Samples.HOLDER, Samples.NOW);
  }
}
