package org.alongside.core.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.core.allocation.OwnContribution;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.Stretch;
import org.alongside.core.money.Money;

/**
 * When the money of a direct payment is paid out, and how much each time. Each stretch that is paid
 * out is split over its own dates, so that all payments together are the money of the stretch, less
 * the person's own contribution, to the penny. A stretch without a date of its own is paid on its
 * first day, and a last date that would pay for a few days only is left out.
 *
 * <p>Example: £100 in three monthly payments is £33.34, £33.33 and £33.33.
 */
public final class PaymentCalendar {
  private PaymentCalendar() {}

  /** All payments of the budget, by their dates. */
  public static List<DuePayment> of(
      PaymentTerms terms,
      Budget budget,
      List<OwnContribution> contributions,
      WorkingDays workingDays) {
    BudgetPeriod period = budget.period();
    List<LocalDate> dates =
        terms.datesUntil(period.endOn()).stream()
            .filter(period::contains)
            .collect(Collectors.toList());
    Map<LocalDate, Money> amounts = new TreeMap<>();
    for (Allocation allocation : budget.allocations()) {
      for (Stretch stretch : allocation.stretchesOver(period)) {
        if (stretch.isPaidOut()) {
          Money net =
              stretch
                  .amount()
                  .minus(OwnContribution.takenOff(contributions, allocation.id(), stretch));
          List<LocalDate> own =
              withoutStump(terms, period, dates).stream()
                  .filter(stretch.days()::contains)
                  .collect(Collectors.toList());
          add(amounts, own.isEmpty() ? List.of(stretch.days().startOn()) : own, net);
        }
      }
    }
    List<DuePayment> payments = new ArrayList<>();
    amounts.forEach(
        (on, amount) -> payments.add(new DuePayment(on, workingDays.onOrBefore(on), amount)));
    return List.copyOf(payments);
  }

  /**
   * The dates without a last one that would pay for less than half of what the others pay for: a
   * year from a Wednesday on has 13 payments every four weeks, not 14.
   */
  private static List<LocalDate> withoutStump(
      PaymentTerms terms, BudgetPeriod period, List<LocalDate> dates) {
    int last = dates.size() - 1;
    if (last < 1) {
      return dates;
    }
    long left = ChronoUnit.DAYS.between(dates.get(last), period.endOn()) + 1;
    return left * 2 < terms.frequency().days() ? dates.subList(0, last) : dates;
  }

  private static void add(Map<LocalDate, Money> amounts, List<LocalDate> dates, Money sum) {
    List<Money> parts = sum.split(dates.size());
    for (int i = 0; i < dates.size(); i++) {
      amounts.merge(dates.get(i), parts.get(i), Money::plus);
    }
  }
}
