package org.alongside.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import org.alongside.core.Samples;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeDraftTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final ChangeWords NOTHING_SAID = new ChangeWords("", " ", "", "\n", "", "");

  static ChangeDraft draft(BudgetChangeKind kind, @Nullable ChangePart without) {
    return new ChangeDraft(
        kind,
        without == ChangePart.EFFECTIVE_ON ? null : DAY,
        without == ChangePart.UNTIL ? null : DAY.plusDays(28),
        without == ChangePart.AMOUNT ? null : Money.pence(10_000),
        null,
        PausedPay.GOES_ON,
        new ChangeWords(
            without == ChangePart.REASONS ? "" : "Because.",
            without == ChangePart.MEANWHILE ? "" : "We pay.",
            without == ChangePart.NOTICE ? "" : "Four weeks.",
            without == ChangePart.CONTINUES ? "" : "All care.",
            without == ChangePart.RECONSIDERATION ? "" : "Ring us.",
            without == ChangePart.WHO ? "" : "You."));
  }

  @ParameterizedTest
  @EnumSource(BudgetChangeKind.class)
  void isCompleteWithAllPartsAndRefusedWithoutAnySingleOne(BudgetChangeKind kind) {
    assertThat(draft(kind, null).check()).isInstanceOf(ChangeDraft.Complete.class);
    for (ChangePart part : ChangePart.values()) {
      ChangeDraft.Outcome outcome = draft(kind, part).check();
      if (kind.needs().contains(part)) {
        assertThat(((ChangeDraft.Incomplete) outcome).missing()).containsExactly(part);
      } else {
        assertThat(outcome).isInstanceOf(ChangeDraft.Complete.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = BudgetChangeKind.class,
      names = {"STOP", "CUT", "REPAYMENT"})
  void namesAllThatIsMissingAtOnce(BudgetChangeKind kind) {
    ChangeDraft empty =
        new ChangeDraft(kind, null, null, null, null, PausedPay.GOES_ON, NOTHING_SAID);
    EnumSet<ChangePart> all =
        kind == BudgetChangeKind.REPAYMENT
            ? EnumSet.allOf(ChangePart.class)
            : EnumSet.complementOf(EnumSet.of(ChangePart.UNTIL, ChangePart.WHO));
    assertThat(((ChangeDraft.Incomplete) empty.check()).missing())
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(kind.takesAway()).isTrue();
  }

  @Test
  void cannotBeRecordedShortOfAnything() {
    assertThatThrownBy(
            () ->
                new BudgetChange(
                    BudgetChangeId.of(Samples.uuid(80)),
                    Samples.HOLDER,
                    BudgetId.of(Samples.uuid(5)),
                    draft(BudgetChangeKind.CUT, ChangePart.NOTICE),
                    Samples.WORKER,
                    "Coordinator",
                    Instant.EPOCH,
                    null))
        .hasMessageContaining("NOTICE");
  }
}
