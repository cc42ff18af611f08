package org.alongside.core.spend;

import java.util.Objects;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a check, with what its sentence needs.
 *
 * @param support the agreed support that covers it; null when none does, or several do
 * @param over by how much it is more than planned; only with that outcome, above zero
 * @param rule the code of the rule that speaks; only with {@code agree-first} and {@code excluded}
 */
public record CheckResult(
    CheckOutcome outcome,
    @Nullable SupportId support,
    @Nullable Money over,
    @Nullable String rule) {
  public CheckResult {
    Objects.requireNonNull(outcome, "outcome");
    if ((outcome == CheckOutcome.MORE_THAN_PLANNED) != (over != null)) {
      throw new IllegalArgumentException("says by how much, only when it is more than planned");
    }
    boolean byRule = outcome == CheckOutcome.AGREE_FIRST || outcome == CheckOutcome.EXCLUDED;
    if (byRule != (rule != null)) {
      throw new IllegalArgumentException("names its rule, only when a rule speaks");
    }
  }
}
