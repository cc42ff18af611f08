package org.alongside.server.deciding;

import org.alongside.core.money.Money;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.Support;
import org.jspecify.annotations.Nullable;

/**
 * What a panel decided on a support.
 *
 * @param costEach what it may cost each time from now on; null for what was asked for
 */
public record Ruling(Decision decision, @Nullable Money costEach) {
  /** The support as it was decided. */
  Support on(Support support) {
    Support decided = support.withDecision(decision);
    return costEach == null ? decided : decided.withCostEach(costEach);
  }
}
