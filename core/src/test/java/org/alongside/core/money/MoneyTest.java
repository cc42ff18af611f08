package org.alongside.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final Money EURO = Money.of(100, Currency.getInstance("EUR"));

  @Test
  void addsAndTakesAwayExactly() {
    assertThat(Money.pence(1250).plus(Money.pence(75))).isEqualTo(Money.pence(1325));
    assertThat(Money.pence(50).minus(Money.pence(75))).isEqualTo(Money.pence(-25));
    assertThat(Money.pence(50).times(-3)).isEqualTo(Money.pence(-150));
    assertThat(Money.sum(GBP, List.of())).isEqualTo(Money.zero(GBP));
  }

  @Test
  void refusesToMixCurrencies() {
    Money pound = Money.pence(100);
    assertThatIllegalArgumentException().isThrownBy(() -> pound.plus(EURO));
    assertThatIllegalArgumentException().isThrownBy(() -> pound.minus(EURO));
    assertThatIllegalArgumentException().isThrownBy(() -> pound.compareTo(EURO));
    assertThat(pound).isNotEqualTo(EURO);
  }

  @Test
  void refusesWhatDoesNotFit() {
    Money most = Money.pence(Long.MAX_VALUE);
    Money least = Money.pence(Long.MIN_VALUE);
    assertThatThrownBy(() -> most.plus(Money.pence(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> least.minus(Money.pence(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(least::negate).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.rateTimes(Duration.ofHours(2)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.split(List.of(Long.MAX_VALUE, 1L)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void givesTheOddPennyToTheEarliestOfEqualParts() {
    assertThat(Money.pence(100).split(3))
        .containsExactly(Money.pence(34), Money.pence(33), Money.pence(33));
    assertThat(Money.pence(-100).split(3))
        .containsExactly(Money.pence(-34), Money.pence(-33), Money.pence(-33));
    assertThat(Money.pence(2).split(4))
        .containsExactly(Money.pence(1), Money.pence(1), Money.pence(0), Money.pence(0));
  }

  @Test
  void givesTheOddPennyToThePartThatLostMostByRounding() {
    // exact shares: 14.28…, 28.57…, 57.14…
    assertThat(Money.pence(100).split(List.of(1L, 2L, 4L)))
        .containsExactly(Money.pence(14), Money.pence(29), Money.pence(57));
    assertThat(Money.pence(100).split(List.of(0L, 5L)))
        .containsExactly(Money.pence(0), Money.pence(100));
  }

  @Test
  void refusesToSplitByNothing() {
    Money pound = Money.pence(100);
    assertThatIllegalArgumentException().isThrownBy(() -> pound.split(0));
    assertThatIllegalArgumentException().isThrownBy(() -> pound.split(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> pound.split(List.of(0L, 0L)));
    assertThatIllegalArgumentException().isThrownBy(() -> pound.split(List.of(2L, -1L)));
  }

  @Test
  void partsAlwaysAddUpAndLieWithinAPennyOfTheirShare() {
    Random random = new Random(20261121);
    for (int round = 0; round < 5_000; round++) {
      Money whole = Money.pence(random.nextLong() >> random.nextInt(64));
      List<Long> weights = new ArrayList<>();
      int parts = 1 + random.nextInt(9);
      for (int i = 0; i < parts; i++) {
        weights.add((long) random.nextInt(1_000));
      }
      weights.add(1L);
      List<Money> split = whole.split(weights);
      assertThat(Money.sum(GBP, split)).isEqualTo(whole);
      assertLiesWithinAPenny(whole, weights, split);
    }
  }

  private static void assertLiesWithinAPenny(Money whole, List<Long> weights, List<Money> split) {
    BigDecimal total = BigDecimal.valueOf(weights.stream().mapToLong(Long::longValue).sum());
    for (int i = 0; i < split.size(); i++) {
      BigDecimal scaledPart = BigDecimal.valueOf(split.get(i).minor()).multiply(total);
      BigDecimal scaledShare =
          BigDecimal.valueOf(whole.minor()).multiply(BigDecimal.valueOf(weights.get(i)));
      assertThat(scaledPart.subtract(scaledShare).abs()).isLessThan(total);
    }
  }

  @Test
  void roundsRateTimesTimeHalfUpOnce() {
    Money rate = Money.pence(1_337);
    assertThat(rate.rateTimes(Duration.ofHours(12))).isEqualTo(Money.pence(16_044));
    assertThat(rate.rateTimes(Duration.ofMinutes(30))).isEqualTo(Money.pence(669)); // 668.5
    assertThat(rate.rateTimes(Duration.ofMinutes(20))).isEqualTo(Money.pence(446)); // 445.67
    assertThat(rate.rateTimes(Duration.ofMinutes(1))).isEqualTo(Money.pence(22)); // 22.28
    assertThat(rate.rateTimes(Duration.ZERO)).isEqualTo(Money.pence(0));
    assertThat(Money.pence(1).rateTimes(Duration.ofHours(1).dividedBy(2).minusNanos(1)))
        .isEqualTo(Money.pence(0));
    assertThatIllegalArgumentException().isThrownBy(() -> rate.rateTimes(Duration.ofMinutes(-1)));
  }

  @Test
  void tellsItsSign() {
    assertThat(Money.pence(-1).isNegative()).isTrue();
    assertThat(Money.pence(0).isZero()).isTrue();
    assertThat(Money.pence(0).isPositive()).isFalse();
    assertThat(Money.pence(1).isPositive()).isTrue();
    assertThat(Money.pence(-5).abs()).isEqualTo(Money.pence(5));
    assertThat(Money.pence(5).max(Money.pence(7))).isEqualTo(Money.pence(7));
  }
}
