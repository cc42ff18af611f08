package org.alongside.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "12;1200",
        "12.5;1250",
        "12.50;1250",
        "12.;1200",
        ".50;50",
        "0;0",
        "007;700",
        "£12;1200",
        "£ 12;1200",
        "12 £;1200",
        "12£;1200",
        "GBP 12;1200",
        "12 pounds;1200",
        "  £1,234.50  ;123450",
        "1,234.5;123450",
        "1 234.50;123450",
        "1,234,567;123456700",
        "75p;75",
        "75P;75",
        "1250p;1250",
        "£0.99;99",
        "１２;1200",
        "０;0",
        "￡１２．５０;1250",
        "100000000;10000000000",
      })
  void understandsWhatPeopleType(String typed, long pence) {
    assertThat(MoneyText.parse(typed)).isEqualTo(new MoneyText.Understood(Money.pence(pence)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'';EMPTY",
        "   ;EMPTY",
        "-5;NEGATIVE",
        "−5;NEGATIVE",
        "£-5;NEGATIVE",
        "-£5;NEGATIVE",
        "12.345;PART_OF_A_PENNY",
        "12.000;PART_OF_A_PENNY",
        "12,50;UNCLEAR_COMMA",
        "1,23;UNCLEAR_COMMA",
        "1.234,50;UNCLEAR_COMMA",
        "12,34,567;UNCLEAR_COMMA",
        "€12;OTHER_CURRENCY",
        "$12;OTHER_CURRENCY",
        "12 USD;OTHER_CURRENCY",
        "1e3;NOT_AN_AMOUNT",
        "1.2.3;NOT_AN_AMOUNT",
        "twelve;NOT_AN_AMOUNT",
        "£;NOT_AN_AMOUNT",
        ".;NOT_AN_AMOUNT",
        "£.;NOT_AN_AMOUNT",
        "££5;NOT_AN_AMOUNT",
        "0x10;NOT_AN_AMOUNT",
        "+5;NOT_AN_AMOUNT",
        "NaN;NOT_AN_AMOUNT",
        "1 2;NOT_AN_AMOUNT",
        "½;NOT_AN_AMOUNT",
        "100000000.01;TOO_LARGE",
        "99999999999999999999999999;TOO_LARGE",
      })
  void refusesWhatCouldMeanTwoThingsOrNothing(String typed, MoneyText.Reason reason) {
    assertThat(MoneyText.parse(typed)).isEqualTo(new MoneyText.Refused(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0;£0.00", "5;£0.05", "123450;£1,234.50", "-500;−£5.00", "100000000;£1,000,000.00"})
  void showsPoundsAndPence(long pence, String shown) {
    assertThat(MoneyText.format(Money.pence(pence))).isEqualTo(shown);
  }

  @Test
  void namesOtherCurrencies() {
    assertThat(MoneyText.format(Money.of(1200, Currency.getInstance("EUR"))))
        .isEqualTo("EUR 12.00");
    assertThat(MoneyText.format(Money.of(1200, Currency.getInstance("JPY"))))
        .isEqualTo("JPY 1,200");
  }

  @Test
  void understandsEverythingThatItShows() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      Money money = Money.pence((random.nextLong() >>> 1) % 10_000_000_000L >> random.nextInt(33));
      assertThat(MoneyText.parse(MoneyText.format(money)))
          .isEqualTo(new MoneyText.Understood(money));
    }
  }

  @Test
  void goesOneWayOrTheOther() {
    assertThat(MoneyText.parse("12").<String>match(MoneyText::format, MoneyText.Reason::code))
        .isEqualTo("£12.00");
    assertThat(MoneyText.parse("-5").<String>match(MoneyText::format, MoneyText.Reason::code))
        .isEqualTo("money-negative");
  }
}
