package org.alongside.core.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.alongside.core.money.Money;
import org.alongside.core.wire.BundledData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmploymentYearsTest {
  private static final EmploymentYears YEARS = BundledData.employmentYears();

  private static EmploymentRates rates(String year) {
    return YEARS.get(TaxYear.parse(year));
  }

  @Test
  void comesWithThreeYearsEachWithItsSources() {
    assertThat(YEARS.list())
        .extracting(TaxYear::toString)
        .contains("2024/25", "2025/26", "2026/27");
    for (TaxYear year : YEARS.list()) {
      assertThat(YEARS.get(year).sources())
          .hasSizeGreaterThan(3)
          .allMatch(source -> source.address().startsWith("https://"));
    }
  }

  /** Figures published for each year; the sources are named in the data files. */
  @ParameterizedTest
  @CsvSource({
    "2024/25, 13.8, 17500, 500000, 1144, 860, 640, 11675, 70000",
    "2025/26, 15, 9600, 1050000, 1221, 1000, 755, 11875, 71900",
    "2026/27, 15, 9600, 1050000, 1271, 1085, 800, 12325, 75100"
  })
  void knowsTheFiguresAsTheyWerePublished(
      String year,
      String percent,
      long threshold,
      long allowance,
      long from21,
      long from18,
      long under18,
      long sickPay,
      long redundancy) {
    EmploymentRates rates = rates(year);
    NationalInsuranceRates ni = rates.nationalInsurance();
    assertThat(ni.employer().number()).hasToString(percent);
    assertThat(ni.threshold(AgeBand.FROM_41, PayPeriod.WEEKLY)).isEqualTo(Money.pence(threshold));
    assertThat(ni.threshold(AgeBand.FROM_18_TO_20, PayPeriod.WEEKLY))
        .isEqualTo(Money.pence(96_700));
    assertThat(ni.allowance()).isEqualTo(Money.pence(allowance));
    assertThat(rates.minimumWage().of(AgeBand.AGED_21)).isEqualTo(Money.pence(from21));
    assertThat(rates.minimumWage().of(AgeBand.FROM_18_TO_20)).isEqualTo(Money.pence(from18));
    assertThat(rates.minimumWage().of(AgeBand.FROM_16_TO_17)).isEqualTo(Money.pence(under18));
    assertThat(rates.sickPay().weekly()).isEqualTo(Money.pence(sickPay));
    assertThat(rates.redundancy().mostWeeklyPay()).isEqualTo(Money.pence(redundancy));
    assertThat(rates.pension().employer().number()).hasToString("3");
    assertThat(rates.holiday().weeks()).hasToString("5.6");
    assertThat(rates.holiday().irregular().number()).hasToString("12.07");
  }

  @Test
  void namesAMissingYearAndThoseThatThereAre() {
    assertThatThrownBy(() -> rates("2019/20"))
        .hasMessageContaining("2019/20")
        .hasMessageContaining("2024/25")
        .hasMessageContaining("2026/27");
    assertThat(YEARS.find(TaxYear.parse("2019/20"))).isEmpty();
  }

  @Test
  void takesAnOperatorsFiguresInThePlaceOfItsOwn() {
    EmploymentRates known = rates("2026/27");
    EmploymentRates other =
        new EmploymentRates(
            known.year(),
            known.nationalInsurance(),
            known.pension(),
            known.minimumWage(),
            known.sickPay(),
            known.holiday(),
            new RedundancyRates(Money.pence(80_000), known.redundancy().source()),
            "ours");
    assertThat(YEARS.plus(other).get(known.year())).isEqualTo(other);
    assertThat(YEARS.plus(other).list()).isEqualTo(YEARS.list());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-05, 2025/26",
    "2026-04-06, 2026/27",
    "2027-04-05, 2026/27",
    "2099-04-05, 2098/99",
    "2000-12-31, 2000/01"
  })
  void beginsOnTheSixthOfApril(LocalDate day, String year) {
    assertThat(TaxYear.of(day)).hasToString(year);
    assertThat(TaxYear.parse(year)).isEqualTo(TaxYear.of(day));
    assertThat(day).isBetween(TaxYear.of(day).startOn(), TaxYear.of(day).endOn());
  }

  @ParameterizedTest
  @CsvSource({"2026/28", "2026-27", "26/27", "1999/00", "''"})
  void refusesWhatIsNoTaxYear(String text) {
    assertThatThrownBy(() -> TaxYear.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void beginsWithTheLastYearThatIsKnown() {
    assertThat(YEARS.nearest(TaxYear.parse("2025/26"))).hasToString("2025/26");
    assertThat(YEARS.nearest(new TaxYear(2060)))
        .isEqualTo(YEARS.list().get(YEARS.list().size() - 1));
    assertThat(YEARS.nearest(new TaxYear(2001))).hasToString("2024/25");
  }

  /** 15 % of £0.10 is one and a half pence; regulation 12(1) of SI 2001/1004 drops the half. */
  @Test
  void disregardsHalfAPennyOfNationalInsurance() {
    NationalInsuranceRates ni = rates("2026/27").nationalInsurance();
    assertThat(ni.due(Money.pence(9_610), AgeBand.FROM_41, PayPeriod.WEEKLY))
        .isEqualTo(Money.pence(1));
    assertThat(ni.due(Money.pence(9_600), AgeBand.FROM_41, PayPeriod.WEEKLY))
        .isEqualTo(Money.pence(0));
  }

  /**
   * Days off, days a week, usual weekly pay → sick pay.
   *
   * <p>2024/25: 116.75 × (5 − 3) / 3 = 77.833…, up to 77.84. 2025/26: 118.75 × 2 / 3 = 79.166…, up
   * to 79.17; £124 is below the limit of £125. 2026/27: 123.25 × 5 / 3 = 205.416…, up to 205.42; 80
   * % of £124 is £99.20, × 5 / 3 = 165.333…, up to 165.34.
   */
  @ParameterizedTest
  @CsvSource({
    "2024/25, 5, 3, 16200, 7784",
    "2024/25, 3, 3, 16200, 0",
    "2025/26, 5, 3, 16200, 7917",
    "2025/26, 5, 3, 12400, 0",
    "2025/26, 5, 3, 12500, 7917",
    "2026/27, 5, 3, 16200, 20542",
    "2026/27, 5, 3, 12400, 16534",
    "2026/27, 1, 5, 60000, 2465",
    "2026/27, 196, 7, 60000, 345100",
    "2026/27, 190, 5, 60000, 345100"
  })
  void paysSickPayByTheRulesOfItsYear(
      String year, int days, int daysPerWeek, long weeklyPay, long due) {
    assertThat(rates(year).sickPay().due(Money.pence(weeklyPay), days, daysPerWeek))
        .isEqualTo(Money.pence(due));
  }

  /** £751 a week counts at most: half, one and one and a half weeks of it. */
  @ParameterizedTest
  @CsvSource({"21, 37550", "22-40, 75100", "41-to-pension-age, 112650"})
  void putsAsideForRedundancyByAgeUpToTheLimit(String age, long amount) {
    assertThat(rates("2026/27").redundancy().ofOneYear(Money.pence(80_000), AgeBand.parse(age)))
        .isEqualTo(Money.pence(amount));
  }

  @Test
  void countsOnlyTheHoursAwakeOfASleepIn() {
    assertThat(rates("2026/27").minimumWage().ofSleepIn(AgeBand.FROM_22_TO_40, Duration.ofHours(2)))
        .isEqualTo(Money.pence(2_542));
  }
}
