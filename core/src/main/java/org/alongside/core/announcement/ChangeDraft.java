package org.alongside.core.announcement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A change of a budget as somebody means to announce it.
 *
 * @param effectiveOn from when
 * @param untilOn by when a sum is to be repaid; until when a pause is expected to last
 * @param amount what it is about: the new amount, the sum to repay, the contribution
 * @param allocation which part of the budget; null for all of it
 */
public record ChangeDraft(
    BudgetChangeKind kind,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate untilOn,
    @Nullable Money amount,
    @Nullable AllocationId allocation,
    PausedPay pay,
    ChangeWords words) {
  public ChangeDraft {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(pay, "pay");
    Objects.requireNonNull(words, "words");
  }

  /** Whether it can be announced. */
  public sealed interface Outcome {}

  /** Nothing is missing. */
  public record Complete(ChangeDraft draft, LocalDate effectiveOn) implements Outcome {}

  /** It is refused; all that is missing, at once. */
  public record Incomplete(Set<ChangePart> missing) implements Outcome {
    public Incomplete {
      missing = Set.copyOf(missing);
    }
  }

  /** Whether it says all that its kind has to say. */
  public Outcome check() {
    EnumSet<ChangePart> missing = EnumSet.noneOf(ChangePart.class);
    for (ChangePart part : kind.needs()) {
      if (isMissing(part)) {
        missing.add(part);
      }
    }
    LocalDate on = effectiveOn;
    return missing.isEmpty() && on != null ? new Complete(this, on) : new Incomplete(missing);
  }

  private boolean isMissing(ChangePart part) {
    return switch (part) {
      case REASONS -> words.reasons().trim().isEmpty();
      case AMOUNT -> amount == null;
      case EFFECTIVE_ON -> effectiveOn == null;
      case MEANWHILE -> words.meanwhile().trim().isEmpty();
      case NOTICE -> words.notice().trim().isEmpty();
      case CONTINUES -> words.continues().trim().isEmpty();
      case RECONSIDERATION -> words.reconsideration().trim().isEmpty();
      case UNTIL -> untilOn == null;
      case WHO -> words.who().trim().isEmpty();
    };
  }
}
