package org.alongside.core.employment;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.MinimumWage;
import org.alongside.core.rates.PayPeriod;

/**
 * How a holder employs one assistant, or two who share the hours.
 *
 * @param sickDays working days of illness that are counted with for each assistant in a year, as
 *     one illness
 */
public record Employment(
    PayPeriod payPeriod,
    List<Assistant> assistants,
    AllowanceClaim allowance,
    RedundancyFund redundancy,
    int sickDays,
    RunningCosts costs) {
  /** More assistants than this are not worked out here. */
  public static final int MOST_ASSISTANTS = 2;

  /** More days of illness than this are not counted with. */
  public static final int MOST_SICK_DAYS = 196;

  private static final int WEEK = 7;

  public Employment {
    Objects.requireNonNull(payPeriod, "payPeriod");
    assistants = List.copyOf(assistants);
    Objects.requireNonNull(allowance, "allowance");
    Objects.requireNonNull(redundancy, "redundancy");
    Objects.requireNonNull(costs, "costs");
    if (assistants.isEmpty() || assistants.size() > MOST_ASSISTANTS) {
      throw new IllegalArgumentException("not one or two assistants: " + assistants.size());
    }
    if (sickDays < 0 || sickDays > MOST_SICK_DAYS) {
      throw new IllegalArgumentException("not days of illness: " + sickDays);
    }
  }

  /** These assistants, with the allowance claimed and nothing else. */
  public static Employment of(PayPeriod payPeriod, Assistant... assistants) {
    return new Employment(
        payPeriod,
        List.of(assistants),
        AllowanceClaim.CLAIMED,
        RedundancyFund.NOT_SET_ASIDE,
        0,
        RunningCosts.none());
  }

  /**
   * What the law does not allow in this year: pay below the minimum wage, or more hours than a week
   * has. Pointers are those of the shape: {@code /assistants/0/hours/0/hourlyRate}.
   */
  public List<FieldError> check(EmploymentRates rates) {
    FieldErrors errors = new FieldErrors();
    for (int i = 0; i < assistants.size(); i++) {
      check(assistants.get(i), "/assistants/" + i, rates, errors);
    }
    return errors.list();
  }

  private static void check(
      Assistant assistant, String pointer, EmploymentRates rates, FieldErrors errors) {
    MinimumWage minimum = rates.minimumWage();
    String year = rates.year().toString();
    for (int i = 0; i < assistant.hours().size(); i++) {
      if (assistant.hours().get(i).hourlyRate().compareTo(minimum.of(assistant.age())) < 0) {
        errors.add(
            pointer + "/hours/" + i + "/hourlyRate",
            EmploymentProblem.BELOW_MINIMUM_WAGE,
            MoneyText.format(minimum.of(assistant.age())),
            year);
      }
    }
    if (assistant.timePerWeek().compareTo(Duration.ofDays(WEEK)) > 0) {
      errors.add(pointer + "/hours", EmploymentProblem.MORE_THAN_A_WEEK);
    }
    SleepIns nights = assistant.sleepIns();
    if (nights != null) {
      Money least = minimum.ofSleepIn(assistant.age(), nights.awake());
      if (nights.perNight().compareTo(least) < 0) {
        errors.add(
            pointer + "/sleepIns/perNight",
            EmploymentProblem.SLEEP_IN_BELOW_MINIMUM,
            MoneyText.format(least),
            year);
      }
    }
  }
}
