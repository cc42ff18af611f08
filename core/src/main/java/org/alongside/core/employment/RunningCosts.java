package org.alongside.core.employment;

import org.alongside.core.money.Money;

/**
 * What an employer pays in a year besides pay, as quoted to them. None is below zero.
 *
 * @param insurance employer's liability insurance, which the law asks for
 * @param payroll a payroll service
 * @param dbsChecks checks by the Disclosure and Barring Service
 * @param training of the assistants
 */
public record RunningCosts(Money insurance, Money payroll, Money dbsChecks, Money training) {
  public RunningCosts {
    for (Money each : new Money[] {insurance, payroll, dbsChecks, training}) {
      if (each.isNegative()) {
        throw new IllegalArgumentException("a cost below zero: " + each);
      }
    }
  }

  /** None of them. */
  public static RunningCosts none() {
    Money nothing = Money.pence(0);
    return new RunningCosts(nothing, nothing, nothing, nothing);
  }
}
