package org.alongside.core.setting;

import java.util.List;
import org.alongside.core.employment.EmploymentProblem;
import org.alongside.core.input.FieldError;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.EmploymentRates;

/** The minimum wage as the floor of an assistant's rate in a schedule. */
final class PayFloor {
  private PayFloor() {}

  static List<FieldError> check(Shift shift, AgeBand age, EmploymentRates rates, String pointer) {
    Money least =
        shift.isByNight()
            ? rates.minimumWage().ofSleepIn(age, shift.awake())
            : rates.minimumWage().of(age);
    if (shift.rate().compareTo(least) >= 0) {
      return List.of();
    }
    return List.of(
        FieldError.at(
            pointer + "/rate",
            shift.isByNight()
                ? EmploymentProblem.SLEEP_IN_BELOW_MINIMUM
                : EmploymentProblem.BELOW_MINIMUM_WAGE,
            MoneyText.format(least),
            rates.year().toString()));
  }
}
