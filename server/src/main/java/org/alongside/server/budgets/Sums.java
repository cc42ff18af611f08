package org.alongside.server.budgets;

import java.util.List;
import java.util.Objects;
import org.alongside.core.budget.Position;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Support;

/**
 * Where a budget stands, and the parts of it.
 *
 * @param position the whole; what it calls spent is {@code logged} and {@code arranged} together
 * @param logged what was written down as paid, less refunds
 * @param arranged what others arranged and paid, counted as it was planned
 * @param supports what each agreed support was to cost and did cost
 * @param unplaced what was written down for no support of the plan
 */
public record Sums(
    Position position, Money logged, Money arranged, List<OfSupport> supports, Money unplaced) {
  public Sums {
    Objects.requireNonNull(position, "position");
    supports = List.copyOf(supports);
    if (!logged.plus(arranged).equals(position.spent())) {
      throw new IllegalArgumentException("spent is not what was logged and arranged: " + position);
    }
  }

  /**
   * One agreed support.
   *
   * @param planned what it costs in the whole period
   * @param expected what it was to cost up to the day
   * @param logged what was written down for it
   * @param arranged what is counted as planned, because somebody else pays; zero for a direct
   *     payment
   */
  public record OfSupport(
      Support support, Money planned, Money expected, Money logged, Money arranged) {
    /** What it took from the budget up to the day. */
    public Money spent() {
      return logged.plus(arranged);
    }
  }
}
