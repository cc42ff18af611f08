package org.alongside.core.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.money.Money;

/**
 * What a statement says was in the account before its first line and after its last.
 *
 * @param first the day of the first line
 * @param last the day of the last line
 * @param isWhole whether the lines lead from the one balance to the other
 */
public record BalanceChain(
    LocalDate first, LocalDate last, Money opening, Money closing, boolean isWhole) {
  public BalanceChain {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(opening, "opening");
    Objects.requireNonNull(closing, "closing");
  }

  /**
   * The balances of a statement, oldest or newest line first; nothing where its first or its last
   * line does not say its balance.
   */
  public static Optional<BalanceChain> of(List<BankLine> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<BankLine> ordered = oldestFirst(lines);
    BankLine first = ordered.get(0);
    BankLine last = ordered.get(ordered.size() - 1);
    if (first.balance() == null || last.balance() == null) {
      return Optional.empty();
    }
    Money opening = first.balance().minus(first.amount());
    Money sum = opening;
    for (BankLine line : ordered) {
      sum = sum.plus(line.amount());
    }
    return Optional.of(
        new BalanceChain(
            first.on(), last.on(), opening, last.balance(), sum.equals(last.balance())));
  }

  /** The same lines, the oldest first. Within one day the balances say which way they stand. */
  public static List<BankLine> oldestFirst(List<BankLine> lines) {
    List<BankLine> turned = new ArrayList<>(lines);
    Collections.reverse(turned);
    int days = lines.get(0).on().compareTo(lines.get(lines.size() - 1).on());
    boolean newestFirst = days > 0 || (days == 0 && steps(turned) > steps(lines));
    return newestFirst ? turned : lines;
  }

  /** How many balances follow from the one before. */
  private static int steps(List<BankLine> lines) {
    int steps = 0;
    for (int place = 1; place < lines.size(); place++) {
      Money before = lines.get(place - 1).balance();
      Money after = lines.get(place).balance();
      boolean follows =
          before != null && after != null && before.plus(lines.get(place).amount()).equals(after);
      steps += follows ? 1 : 0;
    }
    return steps;
  }
}
