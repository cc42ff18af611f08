package org.alongside.core.employment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.money.Money;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.HolidayRates;
import org.alongside.core.rates.NationalInsuranceRates;
import org.alongside.core.rates.PayPeriod;
import org.alongside.core.rates.PensionRates;
import org.alongside.core.rates.RedundancyRates;
import org.alongside.core.rates.SickPayRates;

/** Works out the lines of one employment. Lives as long as one calculation. */
final class CostLines {
  private static final int WEEKS = Columns.WEEKS;
  private static final long WHOLE = 10_000;

  private final Employment employment;
  private final EmploymentRates rates;
  private final PayPeriod period;
  private final EmploymentCost.Draft draft = new EmploymentCost.Draft();

  CostLines(Employment employment, EmploymentRates rates) {
    this.employment = employment;
    this.rates = rates;
    this.period = employment.payPeriod();
  }

  EmploymentCost cost() {
    List<Money> yearlyPays = new ArrayList<>();
    for (Assistant assistant : employment.assistants()) {
      yearlyPays.add(yearlyPay(assistant));
    }
    PayYear year = new PayYear(employment, rates, yearlyPays);
    for (int i = 0; i < employment.assistants().size(); i++) {
      addPay(i);
      addNationalInsurance(i, year);
      addPension(i, year);
      addSickPay(i);
      addRedundancy(i);
    }
    addAllowance(year);
    addRunningCosts();
    return draft.finish(employment, rates);
  }

  /** Wages, sleep-ins and holiday of a year: what is paid out on the pay days. */
  private Money yearlyPay(Assistant assistant) {
    Money pay = holiday(assistant);
    for (PaidHours each : assistant.hours()) {
      pay = pay.plus(each.pay(WEEKS));
    }
    SleepIns nights = assistant.sleepIns();
    return nights == null ? pay : pay.plus(nights.pay(WEEKS));
  }

  private Money holiday(Assistant assistant) {
    HolidayRates holiday = rates.holiday();
    int days = assistant.daysPerWeek();
    return assistant.pattern() == HoursPattern.REGULAR
        ? assistant.pay(holiday.weeksAbove(days), holiday.weeksBelow(days))
        : assistant.pay((long) WEEKS * holiday.irregular().hundredths(), WHOLE);
  }

  private void addPay(int i) {
    Assistant assistant = employment.assistants().get(i);
    for (PaidHours each : assistant.hours()) {
      add(
          EmploymentItem.WAGES,
          i,
          LineWorking.HOURS_AT_RATE,
          each.pay(WEEKS),
          Argument.of(each.timePerWeek()),
          Argument.of(each.hourlyRate()));
    }
    SleepIns nights = assistant.sleepIns();
    if (nights != null) {
      add(
          EmploymentItem.SLEEP_INS,
          i,
          LineWorking.NIGHTS_AT_SUM,
          nights.pay(WEEKS),
          Argument.of(nights.nights()),
          Argument.of(nights.perNight()));
    }
    addHoliday(i, assistant);
  }

  private void addHoliday(int i, Assistant assistant) {
    HolidayRates holiday = rates.holiday();
    Money amount = holiday(assistant);
    if (assistant.pattern() == HoursPattern.IRREGULAR) {
      add(
          EmploymentItem.HOLIDAY,
          i,
          LineWorking.HOLIDAY_SHARE,
          amount,
          Argument.of(holiday.irregular()));
    } else if (holiday.isLimited(assistant.daysPerWeek())) {
      add(
          EmploymentItem.HOLIDAY,
          i,
          LineWorking.HOLIDAY_DAYS,
          amount,
          Argument.of(holiday.mostDays()),
          Argument.of(assistant.daysPerWeek()));
    } else {
      add(
          EmploymentItem.HOLIDAY,
          i,
          LineWorking.HOLIDAY_WEEKS,
          amount,
          Argument.of(holiday.weeks()));
    }
  }

  private void addNationalInsurance(int i, PayYear year) {
    NationalInsuranceRates ni = rates.nationalInsurance();
    AgeBand age = employment.assistants().get(i).age();
    Money due = year.nationalInsurance(i);
    Argument threshold = Argument.of(ni.threshold(age, period));
    Argument pay = Argument.of(year.payOf(i));
    if (due.isZero()) {
      LineWorking why = age.isUnder21() ? LineWorking.NI_UNDER_21 : LineWorking.NI_BELOW;
      add(EmploymentItem.NATIONAL_INSURANCE, i, why, due, threshold, pay);
    } else {
      add(
          EmploymentItem.NATIONAL_INSURANCE,
          i,
          age == AgeBand.PENSION_AGE ? LineWorking.NI_OVER_PENSION_AGE : LineWorking.NI_ABOVE,
          due,
          Argument.of(ni.employer()),
          threshold,
          pay,
          Argument.of(period.timesAYear()));
    }
  }

  private void addPension(int i, PayYear year) {
    PensionRates pension = rates.pension();
    Assistant assistant = employment.assistants().get(i);
    Argument pay = Argument.of(year.payOf(i));
    Money nothing = Money.zero(year.payOf(i).currency());
    boolean enrolled = assistant.pension() == PensionChoice.ASKED_TO_JOIN;
    if (assistant.pension() == PensionChoice.NOT_IN) {
      add(EmploymentItem.PENSION, i, LineWorking.PENSION_NOT_IN, nothing);
      return;
    }
    if (!enrolled && !assistant.age().isEnrolledByLaw()) {
      add(EmploymentItem.PENSION, i, LineWorking.PENSION_NOT_BY_AGE, nothing);
      return;
    }
    if (!enrolled && !pension.isAboveTrigger(year.payOf(i), period)) {
      Argument trigger = Argument.of(pension.trigger().of(period));
      add(EmploymentItem.PENSION, i, LineWorking.PENSION_BELOW_TRIGGER, nothing, trigger, pay);
      return;
    }
    Money share = year.pension(i);
    Argument lower = Argument.of(pension.lower().of(period));
    if (share.isZero()) {
      add(EmploymentItem.PENSION, i, LineWorking.PENSION_BELOW_LOWER, nothing, lower, pay);
      return;
    }
    add(
        EmploymentItem.PENSION,
        i,
        LineWorking.PENSION_SHARE,
        share,
        Argument.of(pension.employer()),
        lower,
        Argument.of(pension.upper().of(period)),
        pay,
        Argument.of(period.timesAYear()));
  }

  private void addSickPay(int i) {
    if (employment.sickDays() == 0) {
      return;
    }
    SickPayRates sick = rates.sickPay();
    Assistant assistant = employment.assistants().get(i);
    Money weeklyPay = assistant.weeklyPay();
    int days = assistant.daysPerWeek();
    int paid = sick.paidDays(employment.sickDays(), days);
    Money due = sick.due(weeklyPay, employment.sickDays(), days);
    Money limit = sick.lowerEarnings();
    if (limit != null && !sick.isFor(weeklyPay)) {
      add(
          EmploymentItem.SICK_PAY,
          i,
          LineWorking.SICK_BELOW_LIMIT,
          due,
          Argument.of(limit),
          Argument.of(weeklyPay));
    } else if (paid == 0) {
      add(
          EmploymentItem.SICK_PAY,
          i,
          LineWorking.SICK_WAITING_ONLY,
          due,
          Argument.of(employment.sickDays()),
          Argument.of(sick.waitingDays()));
    } else if (sick.shareOfEarnings() != null && sick.isShareOf(weeklyPay)) {
      add(
          EmploymentItem.SICK_PAY,
          i,
          LineWorking.SICK_SHARE,
          due,
          Argument.of(paid),
          Argument.of(sick.shareOfEarnings()),
          Argument.of(weeklyPay),
          Argument.of(days));
    } else {
      add(
          EmploymentItem.SICK_PAY,
          i,
          LineWorking.SICK_FLAT,
          due,
          Argument.of(paid),
          Argument.of(sick.weekly()),
          Argument.of(days),
          Argument.of(sick.waitingDays()));
    }
  }

  private void addRedundancy(int i) {
    if (employment.redundancy() == RedundancyFund.NOT_SET_ASIDE) {
      return;
    }
    RedundancyRates redundancy = rates.redundancy();
    Assistant assistant = employment.assistants().get(i);
    Money weeklyPay = assistant.weeklyPay();
    add(
        EmploymentItem.REDUNDANCY,
        i,
        LineWorking.REDUNDANCY_YEAR,
        redundancy.ofOneYear(weeklyPay, assistant.age()),
        Argument.of(halves(assistant.age().redundancyHalfWeeks())),
        Argument.of(redundancy.countedPay(weeklyPay)));
  }

  private static BigDecimal halves(int number) {
    BigDecimal half = BigDecimal.valueOf(number * 5L, 1).stripTrailingZeros();
    return half.scale() < 0 ? half.setScale(0) : half;
  }

  private void addAllowance(PayYear year) {
    PayYear.AllowanceUse use = year.useAllowance();
    if (employment.allowance() == AllowanceClaim.NOT_CLAIMED || use.used().isZero()) {
      return;
    }
    Argument allowance = Argument.of(rates.nationalInsurance().allowance());
    Money amount = use.used().negate();
    if (use.ranOutOn() == 0) {
      draft.add(EmploymentItem.ALLOWANCE, 0, LineWorking.ALLOWANCE_ENOUGH, amount, allowance);
    } else {
      draft.add(
          EmploymentItem.ALLOWANCE,
          0,
          LineWorking.ALLOWANCE_RUNS_OUT,
          amount,
          allowance,
          Argument.of(use.ranOutOn()),
          Argument.of(period.timesAYear()));
    }
  }

  private void addRunningCosts() {
    RunningCosts costs = employment.costs();
    given(EmploymentItem.INSURANCE, costs.insurance());
    given(EmploymentItem.PAYROLL, costs.payroll());
    given(EmploymentItem.DBS_CHECKS, costs.dbsChecks());
    given(EmploymentItem.TRAINING, costs.training());
  }

  private void given(EmploymentItem item, Money amount) {
    if (!amount.isZero()) {
      draft.add(item, 0, LineWorking.AS_GIVEN, amount);
    }
  }

  private void add(
      EmploymentItem item, int i, LineWorking working, Money amount, Argument... arguments) {
    draft.add(item, i + 1, working, amount, arguments);
  }
}
