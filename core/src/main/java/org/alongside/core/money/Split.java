package org.alongside.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The largest-remainder method. Works on the amount without its sign, so that both ways agree. */
final class Split {
  private record Part(int index, BigInteger whole, BigInteger remainder) {}

  private Split() {}

  static List<Money> of(Money amount, List<Long> weights) {
    BigInteger total = BigInteger.valueOf(total(weights));
    BigInteger size = amount.exact().abs();
    List<Part> parts = new ArrayList<>();
    BigInteger over = size;
    for (int i = 0; i < weights.size(); i++) {
      BigInteger[] share =
          size.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(total);
      parts.add(new Part(i, share[0], share[1]));
      over = over.subtract(share[0]);
    }
    return withRest(parts, over.intValue(), amount);
  }

  private static long total(List<Long> weights) {
    long total = 0;
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("negative weight: " + weight);
      }
      total = Math.addExact(total, weight);
    }
    if (total == 0) {
      throw new IllegalArgumentException("no weight above zero");
    }
    return total;
  }

  private static List<Money> withRest(List<Part> parts, int rest, Money amount) {
    BigInteger[] sizes = new BigInteger[parts.size()];
    List<Part> byLoss = new ArrayList<>(parts);
    byLoss.sort(Comparator.comparing(Part::remainder).reversed()); // stable: earliest first
    for (int i = 0; i < byLoss.size(); i++) {
      Part part = byLoss.get(i);
      sizes[part.index()] = i < rest ? part.whole().add(BigInteger.ONE) : part.whole();
    }
    List<Money> split = new ArrayList<>();
    for (BigInteger size : sizes) {
      BigInteger signed = amount.isNegative() ? size.negate() : size;
      split.add(Money.of(new BigDecimal(signed).longValueExact(), amount.currency()));
    }
    return split;
  }
}
