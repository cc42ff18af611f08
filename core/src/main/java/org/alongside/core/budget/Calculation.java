package org.alongside.core.budget;

import java.util.List;
import java.util.Objects;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a budget was worked out: kept for ever, and shown to the holder line by line.
 *
 * @param lines at least one; together they come to the total exactly
 * @param total what the budget comes to
 * @param comparison what conventional care would cost, where that is shown beside
 * @param note what else the holder should know, in plain English
 */
public record Calculation(
    Approach approach,
    List<CalculationLine> lines,
    Money total,
    @Nullable Money comparison,
    @Nullable String note) {
  public Calculation {
    Objects.requireNonNull(approach, "approach");
    lines = List.copyOf(lines);
    Money sum = sum(lines);
    if (!sum.equals(total)) {
      throw new IllegalArgumentException("the lines come to " + sum + ", the total says " + total);
    }
    if (approach == Approach.SCHEDULE_BESIDE_COMPARISON && comparison == null) {
      throw new IllegalArgumentException("no comparison to stand beside");
    }
  }

  /** A calculation whose total is the sum of its lines. */
  public static Calculation of(Approach approach, List<CalculationLine> lines) {
    return new Calculation(approach, lines, sum(lines), null, null);
  }

  /** The same with a note. */
  public Calculation withNote(String text) {
    return new Calculation(approach, lines, total, comparison, text);
  }

  /** The same beside what conventional care would cost. */
  public Calculation withComparison(Money amount) {
    return new Calculation(approach, lines, total, amount, note);
  }

  private static Money sum(List<CalculationLine> lines) {
    return lines.stream()
        .map(CalculationLine::amount)
        .reduce(Money::plus)
        .orElseThrow(() -> new IllegalArgumentException("a calculation without lines"));
  }
}
