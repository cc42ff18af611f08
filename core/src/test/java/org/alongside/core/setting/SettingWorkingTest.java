package org.alongside.core.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.employment.AllowanceClaim;
import org.alongside.core.employment.Assistant;
import org.alongside.core.employment.EmploymentProblem;
import org.alongside.core.employment.HoursPattern;
import org.alongside.core.employment.PensionChoice;
import org.alongside.core.employment.RedundancyFund;
import org.alongside.core.employment.RunningCosts;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.money.Money;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.PayPeriod;
import org.alongside.core.rates.TaxYear;
import org.alongside.core.wire.BundledData;
import org.junit.jupiter.api.Test;

/** Worked examples of each approach, with the sums written out. */
class SettingWorkingTest {
  private static final EmploymentRates RATES =
      BundledData.employmentYears().get(TaxYear.parse("2026/27"));
  private static final BudgetPeriod YEAR = BudgetPeriod.yearFrom(LocalDate.of(2026, 12, 1));
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Set<LocalDate> TWO_HOLIDAYS =
      Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1), LocalDate.of(2026, 8, 31));

  private static Shift shift(
      TimeBand band, SupportedBy by, Set<DayOfWeek> days, String from, String to, int pence) {
    return new Shift(
        band,
        by,
        days,
        LocalTime.parse(from),
        LocalTime.parse(to),
        1,
        Money.pence(pence),
        Duration.ZERO);
  }

  private static Shift mornings() {
    return shift(TimeBand.DAY, SupportedBy.AGENCY, WORKDAYS, "09:00", "11:30", 2_500);
  }

  private static AssistantTerms terms(int assistants) {
    return new AssistantTerms(
        assistants,
        PayPeriod.MONTHLY,
        AgeBand.FROM_22_TO_40,
        HoursPattern.REGULAR,
        PensionChoice.BY_THE_RULES,
        AllowanceClaim.CLAIMED,
        RedundancyFund.NOT_SET_ASIDE,
        0,
        RunningCosts.none());
  }

  private static SettingWorking schedule(Shift... shifts) {
    return SettingWorking.ofSchedule(
        YEAR, new WeeklySchedule(List.of(shifts)), terms(1), RATES, TWO_HOLIDAYS, List.of());
  }

  /**
   * From 1 December 2026 (a Tuesday) to 30 November 2027 (a Tuesday) there are 52 of each day and
   * 53 Tuesdays: 261 workdays × 2.5 h × 25.00 = 16,312.50.
   */
  @Test
  void countsTheRealDaysOfThePeriod() {
    SettingWorking working = schedule(mornings());
    assertThat(working.lines())
        .containsExactly(new SettingLine.OfShift(mornings(), 261, Money.pence(1_631_250)));
    assertThat(working.total()).isEqualTo(Money.pence(1_631_250));
    assertThat(working.employment()).isNull();
  }

  /**
   * A sleeping night is a sum: 52 Saturdays × 95.00. A waking one is its hours: 52 × 10 × 28.00.
   */
  @Test
  void tellsSleepingNightsFromWakingOnes() {
    Set<DayOfWeek> saturday = EnumSet.of(DayOfWeek.SATURDAY);
    Set<DayOfWeek> sunday = EnumSet.of(DayOfWeek.SUNDAY);
    assertThat(
            schedule(
                    shift(
                        TimeBand.SLEEPING_NIGHT,
                        SupportedBy.AGENCY,
                        saturday,
                        "22:00",
                        "07:00",
                        9_500),
                    shift(
                        TimeBand.WAKING_NIGHT, SupportedBy.AGENCY, sunday, "21:00", "07:00", 2_800))
                .lines())
        .extracting(SettingLine::amount)
        .containsExactly(Money.pence(494_000), Money.pence(1_456_000));
  }

  /** Two bank holidays lie in the period: 2 × 8 h × 12.50 on top. */
  @Test
  void addsWhatBankHolidaysCostOnTop() {
    Shift holidays =
        shift(TimeBand.BANK_HOLIDAY, SupportedBy.AGENCY, Set.of(), "09:00", "17:00", 1_250);
    assertThat(schedule(mornings(), holidays).lines().get(1).amount())
        .isEqualTo(Money.pence(20_000));
  }

  /** Two people at once cost twice as much: 261 × 2 × 2.5 h × 25.00. */
  @Test
  void paysForTwoPeopleAtOnce() {
    Shift two =
        new Shift(
            TimeBand.DAY,
            SupportedBy.AGENCY,
            WORKDAYS,
            LocalTime.of(9, 0),
            LocalTime.of(11, 30),
            2,
            Money.pence(2_500),
            Duration.ZERO);
    assertThat(schedule(two).total()).isEqualTo(Money.pence(3_262_500));
  }

  /**
   * 12 hours a week in three days at 13.50, 157 days of 4 hours (53 Tuesdays): 8,478.00; holiday
   * 5.6 × 162.00 = 907.20; National Insurance 649.08 and the allowance −649.08 (see
   * EmploymentCostTest).
   */
  @Test
  void addsWhatAnEmployerPaysBesidesWages() {
    SettingWorking working =
        schedule(
            shift(
                TimeBand.DAY,
                SupportedBy.PERSONAL_ASSISTANT,
                EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                "09:00",
                "13:00",
                1_350));
    assertThat(working.lines())
        .extracting(line -> line.amount().minor())
        .containsExactly(847_800L, 90_720L, 64_908L, -64_908L);
    assertThat(working.total()).isEqualTo(Money.pence(938_520));
  }

  /** Half a year of on-costs is counted by its days: 907.20 × 182 / 365 = 452.357…. */
  @Test
  void takesOnCostsToTheDaysOfThePeriod() {
    BudgetPeriod half = new BudgetPeriod(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 5, 31));
    Shift tuesdays =
        shift(
            TimeBand.DAY,
            SupportedBy.PERSONAL_ASSISTANT,
            EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            "09:00",
            "13:00",
            1_350);
    SettingWorking working =
        SettingWorking.ofSchedule(
            half, new WeeklySchedule(List.of(tuesdays)), terms(1), RATES, Set.of(), List.of());
    assertThat(half.days()).isEqualTo(182);
    assertThat(working.lines().get(1).amount()).isEqualTo(Money.pence(45_236));
  }

  @Test
  void sharesHoursAndNightsBetweenTwoAssistants() {
    Shift days =
        shift(
            TimeBand.DAY,
            SupportedBy.PERSONAL_ASSISTANT,
            EnumSet.of(DayOfWeek.MONDAY),
            "09:00",
            "12:01",
            1_400);
    Shift nights =
        shift(
            TimeBand.SLEEPING_NIGHT,
            SupportedBy.PERSONAL_ASSISTANT,
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
            "22:00",
            "07:00",
            6_500);
    SettingWorking working =
        SettingWorking.ofSchedule(
            YEAR, new WeeklySchedule(List.of(days, nights)), terms(2), RATES, Set.of(), List.of());
    List<Assistant> shared =
        java.util.Objects.requireNonNull(working.employment()).employment().assistants();
    assertThat(shared).extracting(each -> each.timePerWeek().toMinutes()).containsExactly(91L, 90L);
    assertThat(shared)
        .extracting(each -> java.util.Objects.requireNonNull(each.sleepIns()).nights())
        .containsExactly(2, 1);
  }

  @Test
  void findsLinesInEachOthersTimeAroundTheWeek() {
    Shift overSunday =
        shift(
            TimeBand.WAKING_NIGHT,
            SupportedBy.AGENCY,
            EnumSet.of(DayOfWeek.SUNDAY),
            "22:00",
            "07:00",
            2_800);
    Shift early =
        shift(
            TimeBand.DAY,
            SupportedBy.PERSONAL_ASSISTANT,
            EnumSet.of(DayOfWeek.MONDAY),
            "06:30",
            "08:00",
            1_400);
    Shift after =
        shift(
            TimeBand.DAY,
            SupportedBy.AGENCY,
            EnumSet.of(DayOfWeek.MONDAY),
            "08:00",
            "09:00",
            2_500);
    assertThat(new WeeklySchedule(List.of(overSunday, early, after)).check())
        .containsExactly(FieldError.at("/shifts/1", SettingProblem.OVERLAPS, "1"));
    assertThat(new WeeklySchedule(List.of(early, overSunday)).check()).hasSize(1);
    assertThat(new WeeklySchedule(List.of(early, after)).check()).isEmpty();
    assertThat(new WeeklySchedule(List.of(mornings(), mornings())).check()).hasSize(1);
  }

  @Test
  void keepsTheMinimumWageAndTheNumberOfAssistants() {
    Set<DayOfWeek> monday = EnumSet.of(DayOfWeek.MONDAY);
    Shift poor =
        shift(TimeBand.DAY, SupportedBy.PERSONAL_ASSISTANT, monday, "09:00", "10:00", 1_270);
    Shift two =
        new Shift(
            TimeBand.DAY,
            SupportedBy.PERSONAL_ASSISTANT,
            monday,
            LocalTime.of(12, 0),
            LocalTime.of(13, 0),
            2,
            Money.pence(1_400),
            Duration.ZERO);
    Shift night =
        new Shift(
            TimeBand.SLEEPING_NIGHT,
            SupportedBy.PERSONAL_ASSISTANT,
            monday,
            LocalTime.of(22, 0),
            LocalTime.of(7, 0),
            1,
            Money.pence(2_500),
            Duration.ofHours(2));
    assertThat(SettingWorking.check(new WeeklySchedule(List.of(poor, two, night)), terms(1), RATES))
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "/shifts/0/rate", EmploymentProblem.BELOW_MINIMUM_WAGE.code()),
            org.assertj.core.groups.Tuple.tuple(
                "/shifts/1", SettingProblem.TOO_FEW_ASSISTANTS.code()),
            org.assertj.core.groups.Tuple.tuple(
                "/shifts/2/rate", EmploymentProblem.SLEEP_IN_BELOW_MINIMUM.code()));
  }

  /** 1,250.00 a week for 365 days: × 365 / 7 = 65,178.571…; 400.00 a year; 90.00 once. */
  @Test
  void addsUpWhatConventionalCareWouldCost() {
    SettingWorking working =
        SettingWorking.ofComparableCost(
            YEAR,
            List.of(
                new GivenCost("Nursing home", Money.pence(125_000), CostRhythm.EVERY_WEEK),
                new GivenCost("Day trips", Money.pence(40_000), CostRhythm.EVERY_YEAR),
                new GivenCost("Assessment", Money.pence(9_000), CostRhythm.ONCE)));
    assertThat(working.total()).isEqualTo(Money.pence(6_517_857 + 40_000 + 9_000));
  }

  /** 525.00 a week: × 365 / 7 = 27,375.00. */
  @Test
  void paysALevelOfTheTariff() {
    LocalRates rates = BundledData.exampleRates();
    assertThat(SettingWorking.ofTariff(YEAR, rates.findLevel("regular").orElseThrow()).total())
        .isEqualTo(Money.pence(2_737_500));
    assertThat(rates.findLevel("none")).isEmpty();
    assertThat(rates.holdsOn(LocalDate.of(2027, 4, 5))).isTrue();
    assertThat(rates.holdsOn(LocalDate.of(2027, 4, 6))).isFalse();
  }

  /** 18 + 5 + 0 + 16 + 9 + 6 + 5 = 59 points × 210.00 = 12,390.00. */
  @Test
  void countsPointsAndWhatTheyAreWorth() {
    Questionnaire questionnaire = BundledData.exampleQuestionnaire();
    Map<String, String> answers = new HashMap<>();
    answers.put("washing", "all");
    answers.put("eating", "prepare");
    answers.put("moving", "none");
    answers.put("night", "near");
    answers.put("health", "daily");
    answers.put("out", "some");
    assertThat(questionnaire.check(answers))
        .containsExactly(FieldError.at("/answers/around", InputCode.REQUIRED));
    answers.put("around", "lots");
    assertThat(questionnaire.check(answers))
        .containsExactly(FieldError.at("/answers/around", InputCode.NOT_A_CHOICE));
    assertThatThrownBy(() -> SettingWorking.ofPoints(YEAR, questionnaire, answers))
        .hasMessageContaining("around");
    answers.put("around", "some");
    assertThat(questionnaire.check(answers)).isEmpty();
    assertThat(SettingWorking.ofPoints(YEAR, questionnaire, answers).total())
        .isEqualTo(Money.pence(1_239_000));
  }

  /** 16,312.50 beside 15,000.00: 1,312.50 lies above. */
  @Test
  void refusesOnlyWhatLiesAboveTheComparison() {
    SettingWorking beside = schedule(mornings()).beside(Money.pence(1_500_000));
    assertThat(beside.aboveComparison()).isEqualTo(Money.pence(131_250));
    assertThat(beside.total()).isEqualTo(Money.pence(1_631_250));
    assertThat(beside.refusingAboveComparison().total()).isEqualTo(Money.pence(1_500_000));
    SettingWorking under = schedule(mornings()).beside(Money.pence(2_000_000));
    assertThat(under.aboveComparison()).isEqualTo(Money.pence(0));
    assertThat(under.refusingAboveComparison()).isEqualTo(under);
  }

  @Test
  void refusesALineWithoutDaysOrTime() {
    assertThatThrownBy(() -> shift(TimeBand.DAY, SupportedBy.AGENCY, Set.of(), "09:00", "10:00", 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> shift(TimeBand.DAY, SupportedBy.AGENCY, WORKDAYS, "09:00", "09:00", 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> shift(TimeBand.BANK_HOLIDAY, SupportedBy.AGENCY, WORKDAYS, "09:00", "10:00", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
