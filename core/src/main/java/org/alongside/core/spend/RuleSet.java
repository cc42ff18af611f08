package org.alongside.core.spend;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alongside.core.budget.FundingStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules for one kind of money in a span of time.
 *
 * @param from the first day on which they hold
 * @param until the last one, inclusive; null while no end is known
 */
public record RuleSet(
    FundingStream stream, LocalDate from, @Nullable LocalDate until, List<SpendRule> rules) {
  public RuleSet {
    Objects.requireNonNull(stream, "stream");
    rules = List.copyOf(rules);
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("ends before it starts: " + from + " to " + until);
    }
  }

  boolean holdsFor(FundingStream money, LocalDate day) {
    return stream == money && !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
