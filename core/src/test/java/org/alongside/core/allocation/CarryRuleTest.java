package org.alongside.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarryRuleTest {
  private static final Money WEEKLY = Money.pence(20_000);

  private static CarryRule rule(String name) {
    return switch (name) {
      case "return" -> CarryRule.of(CarryKind.RETURN_ALL);
      case "carry" -> CarryRule.of(CarryKind.CARRY_ALL);
      case "up to 500" -> CarryRule.upTo(Money.pence(50_000));
      default -> CarryRule.weeks(4);
    };
  }

  @ParameterizedTest(name = "{0} with {1}p left: {2}p carried, {3}p back")
  @CsvSource({
    "return, 100000, 0, 100000",
    "carry, 100000, 100000, 0",
    "up to 500, 100000, 50000, 50000",
    "up to 500, 50000, 50000, 0",
    "up to 500, 49999, 49999, 0",
    "4 weeks, 100000, 80000, 20000",
    "4 weeks, 80001, 80000, 1",
    "4 weeks, 100, 100, 0",
    "carry, 0, 0, 0",
    "carry, -500, 0, 0",
    "return, -500, 0, 0"
  })
  void saysWhatIsCarriedAndWhatGoesBack(String name, long left, long carried, long returned) {
    CarryOver over = rule(name).apply(Money.pence(left), WEEKLY);
    assertThat(over.carried()).isEqualTo(Money.pence(carried));
    assertThat(over.returned()).isEqualTo(Money.pence(returned));
  }

  @Test
  void refusesARuleThatSaysTwoThings() {
    assertThatThrownBy(() -> new CarryRule(CarryKind.CARRY_ALL, WEEKLY, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CarryRule(CarryKind.CARRY_WEEKS, null, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
