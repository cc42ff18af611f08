package org.alongside.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.alongside.core.Randoms;
import org.alongside.core.Samples;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendField;
import org.alongside.core.spend.SpendKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpendMergeTest {
  private static final SpendBody BASE = Samples.spend();

  @Test
  void appliesAnAmendmentOfWhatNobodyElseTouched() {
    SpendMerge merge = SpendMerge.of(BASE, BASE, patch(payee("Jo")));
    assertThat(merge.body().payee()).isEqualTo("Jo");
    assertThat(merge.contested()).isEmpty();
    assertThat(merge.outcome()).isEqualTo(OperationOutcome.APPLIED);
  }

  @Test
  void keepsBothAmendmentsOfDifferentFields() {
    SpendBody current = SpendMerge.of(BASE, BASE, patch(payee("Jo"))).body();
    SpendMerge merge = SpendMerge.of(BASE, current, patch(note("Paid late")));
    assertThat(merge.body().payee()).isEqualTo("Jo");
    assertThat(merge.body().note()).isEqualTo("Paid late");
    assertThat(merge.outcome()).isEqualTo(OperationOutcome.APPLIED);
  }

  @Test
  void theLaterToArriveWinsTheSameField() {
    SpendBody current = SpendMerge.of(BASE, BASE, patch(payee("Jo"))).body();
    SpendMerge merge = SpendMerge.of(BASE, current, patch(payee("Ali")));
    assertThat(merge.body().payee()).isEqualTo("Ali");
    assertThat(merge.contested()).containsExactly(SpendField.PAYEE);
    assertThat(merge.outcome()).isEqualTo(OperationOutcome.MERGED);
  }

  @Test
  void theSameChangeTwiceIsNoContest() {
    SpendBody current = SpendMerge.of(BASE, BASE, patch(payee("Jo"))).body();
    SpendMerge again = SpendMerge.of(BASE, current, patch(payee("Jo")));
    assertThat(again.body()).isEqualTo(current);
    assertThat(again.outcome()).isEqualTo(OperationOutcome.DUPLICATE);
  }

  @Test
  void amountCurrencyAndSplitsAreOneField() {
    SpendBody split = Samples.splitSpend();
    SpendMerge merge =
        SpendMerge.of(split, split, patch(new SpendEdit.Amount(Money.pence(9_500), List.of())));
    assertThat(merge.body().amount()).isEqualTo(Money.pence(9_500));
    assertThat(merge.body().splits()).isEmpty();
    SpendMerge other =
        SpendMerge.of(
            split, merge.body(), patch(new SpendEdit.Amount(Money.pence(9_000), split.splits())));
    assertThat(other.contested()).containsExactly(SpendField.AMOUNT);
    assertThat(other.body()).isEqualTo(split);
  }

  @Test
  void aSupportTakesTheSplitsAwayAndTheOtherWayRound() {
    SpendBody split = Samples.splitSpend();
    SpendBody placed =
        SpendMerge.of(split, split, patch(new SpendEdit.Support(Samples.CHAIR))).body();
    assertThat(placed.splits()).isEmpty();
    SpendBody again =
        SpendMerge.of(split, placed, patch(new SpendEdit.Amount(split.amount(), split.splits())))
            .body();
    assertThat(again.support()).isNull();
    assertThat(again.splits()).isEqualTo(split.splits());
  }

  @Test
  void takesANoteAway() {
    SpendBody noted = BASE.withNote("x");
    assertThat(SpendMerge.of(noted, noted, patch(note(null))).body().findNote()).isEmpty();
  }

  @Test
  void refusesAPatchThatSetsNothingOrOneFieldTwice() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SpendPatch(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> patch(payee("A"), payee("B")));
  }

  /**
   * Whatever two people change, in whatever order: fields that one of them left keep the other's.
   */
  @Test
  void mergesFieldByFieldInEveryCombination() {
    Random random = new Random(99);
    Randoms randoms = new Randoms(99);
    for (int round = 0; round < 3_000; round++) {
      SpendPatch first = randomPatch(random, randoms);
      SpendPatch second = randomPatch(random, randoms);
      SpendBody afterFirst = SpendMerge.of(BASE, BASE, first).body();
      SpendMerge merge = SpendMerge.of(BASE, afterFirst, second);
      Set<SpendField> secondFields = fields(second);
      assertThat(second.applyTo(afterFirst)).isEqualTo(merge.body());
      for (SpendField field : SpendField.values()) {
        SpendBody expected = secondFields.contains(field) ? second.applyTo(BASE) : afterFirst;
        assertThat(field.isSame(merge.body(), expected)).as(field.code()).isTrue();
      }
      Set<SpendField> common = EnumSet.copyOf(secondFields);
      common.retainAll(fields(first));
      assertThat(common).containsAll(merge.contested());
      assertThat(merge.outcome() == OperationOutcome.MERGED)
          .isEqualTo(!merge.contested().isEmpty());
    }
  }

  private static Set<SpendField> fields(SpendPatch patch) {
    Set<SpendField> fields = EnumSet.noneOf(SpendField.class);
    patch.edits().forEach(edit -> fields.add(edit.field()));
    return fields;
  }

  /** From few values, so that two patches often meet. */
  private static SpendPatch randomPatch(Random random, Randoms randoms) {
    List<SpendEdit> edits =
        new ArrayList<>(
            List.of(
                new SpendEdit.SpentOn(BASE.spentOn().plusDays(randoms.below(3))),
                new SpendEdit.Amount(Money.pence(5_400L + randoms.below(3)), List.of()),
                payee("Payee " + randoms.below(3)),
                new SpendEdit.Category(randoms.oneOf(SpendCategory.class)),
                new SpendEdit.Support(randoms.maybe(() -> Samples.CHAIR).orElse(null)),
                note(randoms.maybe(() -> "Note").orElse(null)),
                new SpendEdit.Kind(randoms.oneOf(SpendKind.class))));
    Collections.shuffle(edits, random);
    return new SpendPatch(edits.subList(0, 1 + randoms.below(edits.size())));
  }

  private static SpendPatch patch(SpendEdit... edits) {
    return SpendPatch.of(edits);
  }

  private static SpendEdit payee(String name) {
    return new SpendEdit.Payee(name);
  }

  private static SpendEdit note(@Nullable String text) {
    return new SpendEdit.Note(text);
  }
}
