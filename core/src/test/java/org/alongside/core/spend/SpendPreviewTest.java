package org.alongside.core.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.wire.BundledData;
import org.junit.jupiter.api.Test;

class SpendPreviewTest {
  private static final Plan PLAN = Samples.plan();
  private static final Support AGREED = PLAN.listAgreedSupports().get(0);

  private static SpendBody of(String thing, long pence) {
    return SpendBody.spend(
            Samples.START.plusDays(9), Money.pence(pence), thing, SpendCategory.OTHER)
        .withSupport(SpendPreview.findLikely(PLAN, thing).map(Support::id).orElse(null));
  }

  private static SpendPreview preview(SpendBody body, SpendEntry... earlier) {
    return SpendPreview.of(
        PLAN, Samples.budget(), List.of(earlier), BundledData.exclusions(), body);
  }

  @Test
  void findsThePartOfThePlanByItsWordsAndAddsUpWhatWasSpentOnIt() {
    SpendBody again = of(AGREED.title(), 1_000);
    SpendEntry before =
        SpendEntry.recorded(
            SpendEntryId.of(Samples.uuid(901)), Samples.HOLDER, again, Samples.HOLDER, Samples.NOW);
    SpendPreview preview = preview(again, before);
    assertThat(preview.check().outcome()).isEqualTo(CheckOutcome.IN_PLAN);
    assertThat(preview.part())
        .isEqualTo(
            new SpendPreview.Part(
                AGREED, AGREED.costOver(Samples.budget().period()), Money.pence(1_000)));
  }

  @Test
  void saysThatNoPartOfThePlanSpeaksOfIt() {
    SpendPreview preview = preview(of("A telescope", 9_900));
    assertThat(preview.part()).isNull();
    assertThat(preview.check().outcome()).isEqualTo(CheckOutcome.NOT_IN_PLAN_YET);
  }

  @Test
  void namesTheRuleThatSpeaksAgainstIt() {
    SpendPreview preview = preview(of("A bottle of vodka", 1_900));
    assertThat(preview.check().outcome()).isEqualTo(CheckOutcome.EXCLUDED);
    assertThat(preview.check().rule()).isEqualTo("alcohol");
  }
}
