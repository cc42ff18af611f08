package org.alongside.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.PlanPartJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanDraftTest {
  private static final Plan DRAFT = Samples.plan().nextVersion(PlanId.of(Samples.uuid(51)), 3);

  private static Plan with(PlanPart part) {
    return PlanDraft.of(DRAFT).with(part).plan();
  }

  private static Plan without(PartKey key) {
    return PlanDraft.of(DRAFT).without(key).plan();
  }

  @Test
  void aNewVersionIsACopyInWhichNothingIsDecided() {
    assertThat(DRAFT.sections()).isEqualTo(Samples.plan().sections());
    assertThat(DRAFT.outcomes()).isEqualTo(Samples.plan().outcomes());
    assertThat(DRAFT.listUndecided()).hasSize(3);
    assertThat(DRAFT.agreedOn()).isNull();
    assertThat(DRAFT.reviewOn()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DRAFT.nextVersion(PlanId.of(Samples.uuid(52)), 3));
  }

  @Test
  void aSectionThatIsEmptiedIsNotWrittenYet() {
    assertThat(with(new PlanPart.Section(SectionKind.NEEDS, "Quiet.")).sections())
        .containsEntry(SectionKind.NEEDS, "Quiet.");
    assertThat(with(new PlanPart.Section(SectionKind.NEEDS, "")).sections())
        .doesNotContainKey(SectionKind.NEEDS);
    assertThat(without(PartKey.of(SectionKind.NEEDS)).sections())
        .doesNotContainKey(SectionKind.NEEDS);
  }

  @Test
  void newWordsForAnOutcomeKeepItsRatings() {
    Outcome changed =
        with(new PlanPart.OutcomeWords(Samples.OUT_AND_ABOUT, "I get out daily", ""))
            .outcomes()
            .get(0);
    assertThat(changed.statement()).isEqualTo("I get out daily");
    assertThat(changed.ratings()).hasSize(2);
    assertThat(changed.hopedFor()).isEqualTo(8);
  }

  @Test
  void anOutcomeThatGoesIsNoLongerServed() {
    Plan left = without(PartKey.of(Samples.OUT_AND_ABOUT));
    assertThat(left.outcomes()).isEmpty();
    assertThat(left.supports()).allMatch(support -> support.outcomes().isEmpty());
  }

  @Test
  void aSupportTakesThePlaceOfTheOneWithItsIdOrStandsLast() {
    Support dearer = DRAFT.supports().get(0).withCostEach(Money.pence(1));
    assertThat(with(new PlanPart.SupportTerms(dearer)).supports())
        .hasSize(3)
        .first()
        .isEqualTo(dearer);
    Support added = Samples.weekly(SupportId.of(Samples.uuid(39)), null, 5);
    assertThat(with(new PlanPart.SupportTerms(added)).supports())
        .hasSize(4)
        .last()
        .isEqualTo(added);
    assertThat(without(PartKey.of(Samples.CHAIR)).findSupport(Samples.CHAIR)).isEmpty();
  }

  @Test
  void everyPartIsReadAgainAsItWasWritten() {
    for (PartKey key : PlanDraft.of(DRAFT).listKeys()) {
      PlanPart part = PlanDraft.of(DRAFT).find(key).orElseThrow();
      assertThat(part.key()).isEqualTo(key);
      assertThat(PartKey.parse(key.toString())).isEqualTo(key);
      Parsed<PlanPart> read =
          JsonValue.read(
              PlanPartJson.write(part).toString(), JsonMode.STRICT, PlanPartJson.shape(key));
      assertThat(read.get()).isEqualTo(part);
      assertThat(PlanDraft.of(DRAFT).with(part).plan()).isEqualTo(DRAFT);
    }
  }

  @Test
  void theArrangementsNameTheCoordinatorAndTheReview() {
    LocalDate day = LocalDate.of(2027, 1, 4);
    Plan changed = with(new PlanPart.Arrangements("Dr Bello", day));
    assertThat(changed.careCoordinator()).isEqualTo("Dr Bello");
    assertThat(changed.reviewOn()).isEqualTo(day);
    assertThat(with(new PlanPart.Contingencies(List.of())).contingencies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "section", "section:", "section:nothing", "outcome:7", "contingencies:x", ":"})
  void refusesWhatNamesNoPart(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PartKey.parse(text));
  }

  @Test
  void refusesAPartThatIsTooLongOrSaysNothing() {
    assertThat(read(PartKey.of(SectionKind.NEEDS), "{\"text\": \"" + "x".repeat(10_001) + "\"}"))
        .isFalse();
    assertThat(
            read(PartKey.of(Samples.OUT_AND_ABOUT), "{\"statement\": \" \", \"howWeKnow\": \"\"}"))
        .isFalse();
    assertThat(read(PartKey.ARRANGEMENTS, "{\"reviewOn\": \"2026-02-30\"}")).isFalse();
    assertThat(read(PartKey.ARRANGEMENTS, "{}")).isTrue();
  }

  private static boolean read(PartKey key, String json) {
    return JsonValue.read(json, JsonMode.STRICT, PlanPartJson.shape(key)).find().isPresent();
  }
}
