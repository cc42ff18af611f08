package org.alongside.core.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.alongside.core.input.FieldError;
import org.alongside.core.money.Money;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.PayPeriod;
import org.alongside.core.rates.TaxYear;
import org.alongside.core.wire.BundledData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Worked examples, each with its sum written out; the figures are those of the data files. */
class EmploymentCostTest {
  private static EmploymentRates rates(String year) {
    return BundledData.employmentYears().get(TaxYear.parse(year));
  }

  private static Assistant assistant(int hours, int ratePence, int days) {
    return Assistant.of(Duration.ofHours(hours), Money.pence(ratePence), days);
  }

  private static Employment without(Employment claimed) {
    return new Employment(
        claimed.payPeriod(),
        claimed.assistants(),
        AllowanceClaim.NOT_CLAIMED,
        claimed.redundancy(),
        claimed.sickDays(),
        claimed.costs());
  }

  static List<Arguments> examples() {
    return List.of(
        // 12 h × 52 × 13.50 = 8,424.00. Holiday 5.6 × 162.00 = 907.20. Pay 9,331.20 / 12 = 777.60.
        // NI (777.60 − 417) × 15 % = 54.09, × 12 = 649.08, all of it let off. 777.60 is not above
        // 833, so no pension.
        Arguments.of(
            "2026/27",
            Employment.of(PayPeriod.MONTHLY, assistant(12, 1350, 3)),
            "wages hours-at-rate 842400, holiday holiday-weeks 90720, national-insurance ni-above 64908,"
                + " pension pension-below-trigger 0, allowance allowance-enough -64908",
            933_120),
        // 30 h × 52 × 12.60 = 19,656.00. Holiday 5.6 × 378.00 = 2,116.80. Pay 21,772.80 / 13: once
        // 1,674.84, twelve times 1,674.83. NI (1,674.84 − 385) × 15 % = 193.476 → 193.48;
        // (1,674.83 − 385) × 15 % = 193.4745 → 193.47; 193.48 + 12 × 193.47 = 2,515.12.
        // Pension (1,674.84 − 480) × 3 % = 35.8452 → 35.85; 35.8449 → 35.84; 35.85 + 12 × 35.84 =
        // 465.93.
        Arguments.of(
            "2025/26",
            Employment.of(PayPeriod.FOUR_WEEKLY, assistant(30, 1260, 5).aged(AgeBand.FROM_41)),
            "wages hours-at-rate 1965600, holiday holiday-weeks 211680, national-insurance ni-above 251512,"
                + " pension pension-share 46593, allowance allowance-enough -251512",
            2_223_873),
        // Each of two: 40 h × 52 × 15.00 = 31,200.00; holiday 5.6 × 600.00 = 3,360.00; pay
        // 34,560.00 / 52: 28 times 664.62, 24 times 664.61. NI (664.62 − 175) × 13.8 % = 67.5676
        // and
        // 67.5662, both 67.57; × 52 = 3,513.64. Pension (664.62 − 120) × 3 % = 16.3386 and 16.3383,
        // both 16.34; × 52 = 849.68. The allowance of 5,000 pays 135.14 a week: after 36 weeks
        // 4,865.04 are used, the 37th is not paid in full.
        Arguments.of(
            "2024/25",
            Employment.of(PayPeriod.WEEKLY, assistant(40, 1500, 5), assistant(40, 1500, 5)),
            "wages hours-at-rate 3120000, holiday holiday-weeks 336000, national-insurance ni-above 351364,"
                + " pension pension-share 84968,"
                + " wages hours-at-rate 3120000, holiday holiday-weeks 336000, national-insurance ni-above 351364,"
                + " pension pension-share 84968, allowance allowance-runs-out -500000",
            7_284_664),
        // 20 h × 52 × 11.00 = 11,440.00; holiday 5.6 × 220.00 = 1,232.00. Under 21 there is no NI
        // up
        // to £967 a week, and nobody is enrolled before 22.
        Arguments.of(
            "2026/27",
            Employment.of(PayPeriod.WEEKLY, assistant(20, 1100, 4).aged(AgeBand.FROM_18_TO_20)),
            "wages hours-at-rate 1144000, holiday holiday-weeks 123200, national-insurance ni-under-21 0,"
                + " pension pension-not-by-age 0",
            1_267_200),
        // The same who asked to join: 12,672.00 / 52 is 243.70 or 243.69, less 120, × 3 % = 3.711
        // or
        // 3.7107, each 3.71; × 52 = 192.92.
        Arguments.of(
            "2026/27",
            Employment.of(
                PayPeriod.WEEKLY,
                assistant(20, 1100, 4)
                    .aged(AgeBand.FROM_18_TO_20)
                    .withPension(PensionChoice.ASKED_TO_JOIN)),
            "wages hours-at-rate 1144000, holiday holiday-weeks 123200, national-insurance ni-under-21 0,"
                + " pension pension-share 19292",
            1_286_492),
        // 10 h × 52 × 13.00 = 6,760.00; 12.07 % of it is 815.932 → 815.93. Pay 7,575.93 / 12:
        // 631.33
        // or 631.32; NI (631.33 − 417) × 15 % = 32.1495 and 32.148, each 32.15; × 12 = 385.80, not
        // let off.
        Arguments.of(
            "2026/27",
            without(
                Employment.of(
                    PayPeriod.MONTHLY,
                    assistant(10, 1300, 2)
                        .withPattern(HoursPattern.IRREGULAR)
                        .aged(AgeBand.PENSION_AGE))),
            "wages hours-at-rate 676000, holiday holiday-share 81593,"
                + " national-insurance ni-over-pension-age 38580, pension pension-not-by-age 0",
            796_173),
        // 36 h × 52 × 13.00 = 24,336.00 on six days a week: 28 days are 28/6 weeks × 468.00 =
        // 2,184.00. Pay 26,520.00 / 12 = 2,210.00. NI 1,793.00 × 15 % = 268.95, × 12 = 3,227.40.
        // Left the pension.
        Arguments.of(
            "2026/27",
            Employment.of(
                PayPeriod.MONTHLY, assistant(36, 1300, 6).withPension(PensionChoice.NOT_IN)),
            "wages hours-at-rate 2433600, holiday holiday-days 218400, national-insurance ni-above 322740,"
                + " pension pension-not-in 0, allowance allowance-enough -322740",
            2_652_000),
        // 10 h × 52 × 13.00 = 6,760.00 and 3 nights × 52 × 60.00 = 9,360.00; holiday 5.6 × (130.00
        // +
        // 180.00) = 1,736.00. Pay 17,856.00 / 12 = 1,488.00. NI 1,071.00 × 15 % = 160.65, × 12 =
        // 1,927.80. Pension (1,488.00 − 520) × 3 % = 29.04, × 12 = 348.48.
        Arguments.of(
            "2026/27",
            Employment.of(
                PayPeriod.MONTHLY,
                assistant(10, 1300, 5)
                    .withSleepIns(new SleepIns(3, Money.pence(6_000), Duration.ofHours(2)))),
            "wages hours-at-rate 676000, sleep-ins nights-at-sum 936000, holiday holiday-weeks 173600,"
                + " national-insurance ni-above 192780, pension pension-share 34848,"
                + " allowance allowance-enough -192780",
            1_820_448),
        // 5 h a week: 331.50 or so a month is below 417 and 520, so neither NI nor a contribution,
        // even for somebody who asked to join. 5 × 52 × 12.75 = 3,315.00; holiday 5.6 × 63.75 =
        // 357.00.
        Arguments.of(
            "2026/27",
            Employment.of(
                PayPeriod.MONTHLY, assistant(5, 1275, 2).withPension(PensionChoice.ASKED_TO_JOIN)),
            "wages hours-at-rate 331500, holiday holiday-weeks 35700, national-insurance ni-below 0,"
                + " pension pension-below-lower 0",
            367_200));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void comesToTheSumWorkedOutByHand(
      String year, Employment employment, String lines, long yearlyPence) {
    EmploymentCost cost = EmploymentCost.of(employment, rates(year));
    assertThat(lines(cost)).isEqualTo(lines);
    assertThat(cost.total().yearly()).isEqualTo(Money.pence(yearlyPence));
  }

  private static String lines(EmploymentCost cost) {
    return cost.lines().stream()
        .map(
            line ->
                line.item().code()
                    + " "
                    + line.working().code()
                    + " "
                    + line.amounts().yearly().minor())
        .collect(Collectors.joining(", "));
  }

  @Test
  void saysOnWhichPayDayTheAllowanceRunsOut() {
    EmploymentCost cost =
        EmploymentCost.of(
            Employment.of(PayPeriod.WEEKLY, assistant(40, 1500, 5), assistant(40, 1500, 5)),
            rates("2024/25"));
    EmploymentLine last = cost.lines().get(cost.lines().size() - 1);
    assertThat(last.assistant()).isZero();
    assertThat(last.arguments())
        .containsExactly(Argument.of(Money.pence(500_000)), Argument.of(37), Argument.of(52));
  }

  /**
   * Sick pay 5 days of 3 a week: 123.25 × 5 / 3 → 205.42; redundancy one week of 162.00; the
   * running costs as given.
   */
  @Test
  void addsWhatIsExpectedAndWhatIsQuoted() {
    Money pence = Money.pence(100);
    EmploymentCost cost =
        EmploymentCost.of(
            new Employment(
                PayPeriod.MONTHLY,
                List.of(assistant(12, 1350, 3)),
                AllowanceClaim.CLAIMED,
                RedundancyFund.SET_ASIDE,
                5,
                new RunningCosts(
                    pence.times(90), pence.times(180), Money.pence(0), pence.times(50))),
            rates("2026/27"));
    assertThat(lines(cost))
        .contains("sick-pay sick-flat 20542", "redundancy redundancy-year 16200")
        .endsWith("insurance as-given 9000, payroll as-given 18000, training as-given 5000")
        .doesNotContain("dbs-checks");
    assertThat(cost.total().yearly()).isEqualTo(Money.pence(933_120 + 20_542 + 16_200 + 32_000));
  }

  /** 25.00 × 12 × 52 = 15,600.00 against 9,331.20; an hour costs 9,331.20 / 624 = 14.953… */
  @Test
  void standsBesideAnAgency() {
    EmploymentCost cost =
        EmploymentCost.of(
            Employment.of(PayPeriod.MONTHLY, assistant(12, 1350, 3)), rates("2026/27"));
    Amounts agency = cost.byAgency(Money.pence(2_500), Money.pence(0));
    assertThat(agency.yearly()).isEqualTo(Money.pence(1_560_000));
    assertThat(agency.minus(cost.total()).yearly()).isEqualTo(Money.pence(626_880));
    assertThat(cost.perHour()).isEqualTo(Money.pence(1_495));
  }

  @Test
  void refusesPayBelowTheMinimumOfTheYearAndTheAge() {
    Assistant poor =
        assistant(10, 1270, 3)
            .withSleepIns(new SleepIns(1, Money.pence(2_541), Duration.ofHours(2)));
    Employment employment = Employment.of(PayPeriod.WEEKLY, assistant(10, 1271, 3), poor);
    assertThat(employment.check(rates("2026/27")))
        .containsExactly(
            FieldError.at(
                "/assistants/1/hours/0/hourlyRate",
                EmploymentProblem.BELOW_MINIMUM_WAGE,
                "£12.71",
                "2026/27"),
            FieldError.at(
                "/assistants/1/sleepIns/perNight",
                EmploymentProblem.SLEEP_IN_BELOW_MINIMUM,
                "£25.42",
                "2026/27"));
    assertThat(employment.check(rates("2025/26"))).isEmpty();
    assertThat(
            Employment.of(PayPeriod.WEEKLY, assistant(10, 1085, 3).aged(AgeBand.FROM_18_TO_20))
                .check(rates("2026/27")))
        .isEmpty();
  }

  @Test
  void refusesMoreHoursThanAWeekHas() {
    assertThat(Employment.of(PayPeriod.WEEKLY, assistant(169, 1300, 7)).check(rates("2026/27")))
        .extracting(FieldError::code)
        .containsExactly(EmploymentProblem.MORE_THAN_A_WEEK.code());
  }

  @Test
  void everyColumnAddsUpToItsTotal() {
    Random random = new Random(20_261_122);
    for (int i = 0; i < 500; i++) {
      EmploymentCost cost = EmploymentCost.of(any(random), rates("2024/25"));
      List<Money> weekly = new ArrayList<>();
      List<Money> monthly = new ArrayList<>();
      List<Money> yearly = new ArrayList<>();
      for (EmploymentLine line : cost.lines()) {
        weekly.add(line.amounts().weekly());
        monthly.add(line.amounts().monthly());
        yearly.add(line.amounts().yearly());
      }
      Money zero = Money.pence(0);
      assertThat(Money.sum(zero.currency(), weekly)).isEqualTo(cost.total().weekly());
      assertThat(Money.sum(zero.currency(), monthly)).isEqualTo(cost.total().monthly());
      assertThat(Money.sum(zero.currency(), yearly)).isEqualTo(cost.total().yearly());
      assertThat(cost.total().weekly().times(52).minus(cost.total().yearly()).abs())
          .isLessThanOrEqualTo(Money.pence(26));
    }
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static Employment any(Random random) {
    List<Assistant> assistants = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      assistants.add(
          Assistant.of(
                  Duration.ofMinutes(1 + random.nextInt(5_000)),
                  Money.pence(1_144 + random.nextInt(3_000)),
                  1 + random.nextInt(7))
              .aged(pick(random, List.of(AgeBand.values()))));
    }
    return new Employment(
        pick(random, List.of(PayPeriod.values())),
        assistants,
        AllowanceClaim.CLAIMED,
        RedundancyFund.SET_ASIDE,
        random.nextInt(20),
        RunningCosts.none());
  }
}
