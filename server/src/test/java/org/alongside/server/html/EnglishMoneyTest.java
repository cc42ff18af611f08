package org.alongside.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.core.money.Money;
import org.junit.jupiter.api.Test;

class EnglishMoneyTest {
  @Test
  void alwaysKeepsPenceInTables() {
    assertThat(EnglishMoney.exact(Money.pence(1_234_50))).isEqualTo("£1,234.50");
    assertThat(EnglishMoney.exact(Money.pence(1_234_00))).isEqualTo("£1,234.00");
    assertThat(EnglishMoney.exact(Money.pence(5))).isEqualTo("£0.05");
  }

  @Test
  void dropsEmptyPenceInHeadlines() {
    assertThat(EnglishMoney.headline(Money.pence(1_234_00))).isEqualTo("£1,234");
    assertThat(EnglishMoney.headline(Money.pence(1_234_50))).isEqualTo("£1,234.50");
    assertThat(EnglishMoney.headline(Money.pence(0))).isEqualTo("£0");
  }

  @Test
  void putsTheMinusBeforeThePoundSign() {
    assertThat(EnglishMoney.exact(Money.pence(-1))).isEqualTo("−£0.01");
    assertThat(EnglishMoney.headline(Money.pence(-42_00))).isEqualTo("−£42");
  }

  @Test
  void isExactForTheLargestAmount() {
    assertThat(EnglishMoney.exact(Money.pence(Long.MAX_VALUE)))
        .isEqualTo("£92,233,720,368,547,758.07");
  }
}
