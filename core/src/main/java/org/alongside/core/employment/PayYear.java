package org.alongside.core.employment;

import java.util.ArrayList;
import java.util.List;
import org.alongside.core.money.Money;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.PayPeriod;

/**
 * The pay days of one tax year, one after the other: what each assistant is paid on it, and what
 * the employer owes for it.
 */
final class PayYear {
  private final PayPeriod period;
  private final EmploymentRates rates;
  private final List<Assistant> assistants;

  /** By assistant, then by pay day. */
  private final List<List<Money>> pays;

  PayYear(Employment employment, EmploymentRates rates, List<Money> yearlyPays) {
    this.period = employment.payPeriod();
    this.rates = rates;
    this.assistants = employment.assistants();
    List<List<Money>> split = new ArrayList<>();
    yearlyPays.forEach(pay -> split.add(pay.split(period.timesAYear())));
    this.pays = List.copyOf(split);
  }

  /** What an assistant is paid on the first pay day, which is never less than on a later one. */
  Money payOf(int assistant) {
    return pays.get(assistant).get(0);
  }

  /** National Insurance of the year for an assistant, before the allowance. */
  Money nationalInsurance(int assistant) {
    Money sum = zero(assistant);
    for (int day = 0; day < period.timesAYear(); day++) {
      sum = sum.plus(nationalInsurance(assistant, day));
    }
    return sum;
  }

  /** The employer's pension contributions of the year for an assistant who is in the pension. */
  Money pension(int assistant) {
    Money sum = zero(assistant);
    for (Money pay : pays.get(assistant)) {
      sum = sum.plus(rates.pension().employerShare(pay, period));
    }
    return sum;
  }

  /** Uses the Employment Allowance up, pay day by pay day, for all assistants together. */
  AllowanceUse useAllowance() {
    Money allowance = rates.nationalInsurance().allowance();
    Money left = allowance;
    int ranOutOn = 0;
    for (int day = 0; day < period.timesAYear(); day++) {
      Money due = zero(0);
      for (int i = 0; i < assistants.size(); i++) {
        due = due.plus(nationalInsurance(i, day));
      }
      if (due.compareTo(left) > 0 && ranOutOn == 0) {
        ranOutOn = day + 1;
      }
      left = left.minus(due.min(left));
    }
    return new AllowanceUse(allowance.minus(left), ranOutOn);
  }

  private Money nationalInsurance(int assistant, int day) {
    return rates
        .nationalInsurance()
        .due(pays.get(assistant).get(day), assistants.get(assistant).age(), period);
  }

  private Money zero(int assistant) {
    return Money.zero(payOf(assistant).currency());
  }

  /**
   * What the allowance paid for.
   *
   * @param ranOutOn the first pay day, from 1, that it did not pay in full; 0 when it was enough
   */
  record AllowanceUse(Money used, int ranOutOn) {}
}
