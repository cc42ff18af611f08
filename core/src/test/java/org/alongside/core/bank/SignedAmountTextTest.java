package org.alongside.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.core.input.FieldError;
import org.alongside.core.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedAmountTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.00|1200",
        "£12|1200",
        "1,234.50|123450",
        "1,234.5|123450",
        "-12.00|-1200",
        "−12.00|-1200",
        "- £12.00|-1200",
        "£-12.00|-1200",
        "12.00-|-1200",
        "(12.00)|-1200",
        "(£1,012.00)|-101200",
        "12.00 DR|-1200",
        "12.00dr|-1200",
        "12.00 D|-1200",
        "£12.00 CR|1200",
        "+5.25|525",
        "5.25+|525",
        "０.５０|50",
        "1 234.50|123450",
        "GBP 7|700",
        "0.00|0",
      })
  void readsAmountsAsBanksWriteThem(String written, long pence) {
    assertThat(SignedAmountText.parse(written).get()).isEqualTo(Money.pence(pence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|money-empty",
        "12.345|money-part-of-a-penny",
        "1e3|money-not-an-amount",
        "12,50|money-unclear-comma",
        "1.234,50|money-unclear-comma",
        "(-12.00)|money-not-an-amount",
        "-12.00 DR|money-not-an-amount",
        "--12|money-not-an-amount",
        "$12.00|money-other-currency",
        "twelve|money-not-an-amount",
        "-|money-not-an-amount",
        "999999999999|money-too-large",
      })
  void refusesWhatCouldMeanTwoThings(String written, String reason) {
    assertThat(SignedAmountText.parse(written).errors())
        .extracting(FieldError::code)
        .containsExactly(reason);
  }
}
