package org.alongside.core.employment;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alongside.core.money.Money;

/**
 * A year's amounts by the week and the month, so that each column adds up to its own total: the
 * total is rounded half-up, and what rounding leaves over goes to the lines that lost most by it,
 * the earliest first. Works for lines below zero, too.
 */
final class Columns {
  static final int WEEKS = 52;
  static final int MONTHS = 12;

  private Columns() {}

  static Amounts total(Money yearly) {
    return new Amounts(
        yearly.portion(1, WEEKS, RoundingMode.HALF_UP),
        yearly.portion(1, MONTHS, RoundingMode.HALF_UP),
        yearly);
  }

  static List<Amounts> of(List<Money> yearly, Amounts total) {
    List<Money> weekly = spread(yearly, WEEKS, total.weekly());
    List<Money> monthly = spread(yearly, MONTHS, total.monthly());
    List<Amounts> columns = new ArrayList<>();
    for (int i = 0; i < yearly.size(); i++) {
      columns.add(new Amounts(weekly.get(i), monthly.get(i), yearly.get(i)));
    }
    return columns;
  }

  private static List<Money> spread(List<Money> amounts, int parts, Money total) {
    List<Money> floors = new ArrayList<>();
    List<Integer> byLoss = new ArrayList<>();
    long rest = total.minor();
    for (int i = 0; i < amounts.size(); i++) {
      Money floor = amounts.get(i).portion(1, parts, RoundingMode.FLOOR);
      floors.add(floor);
      byLoss.add(i);
      rest -= floor.minor();
    }
    byLoss.sort(
        Comparator.comparing((Integer i) -> Math.floorMod(amounts.get(i).minor(), (long) parts))
            .reversed());
    for (int i = 0; i < rest; i++) {
      int line = byLoss.get(i);
      floors.set(line, floors.get(line).plus(Money.of(1, total.currency())));
    }
    return floors;
  }
}
