package org.alongside.server.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;

/**
 * What is to happen: the supports of the agreed plan, on their days within the budget.
 *
 * @param period from the first to the last day on which the budget pays
 */
record Expected(BudgetPeriod period, List<Support> supports) {
  Expected {
    Objects.requireNonNull(period, "period");
    supports = List.copyOf(supports);
  }

  /** Whether the support is to happen on this day. */
  boolean isOn(SupportId support, LocalDate day) {
    return period.contains(day)
        && find(support)
            .filter(each -> !each.schedule().datesWithin(new BudgetPeriod(day, day)).isEmpty())
            .isPresent();
  }

  /** The support with this id, if it was agreed. */
  Optional<Support> find(SupportId id) {
    return supports.stream().filter(support -> support.id().equals(id)).findFirst();
  }

  /** The part of the period that lies between these days, if any does. */
  Optional<BudgetPeriod> within(LocalDate from, LocalDate until) {
    LocalDate first = from.isBefore(period.startOn()) ? period.startOn() : from;
    LocalDate last = until.isAfter(period.endOn()) ? period.endOn() : until;
    return last.isBefore(first) ? Optional.empty() : Optional.of(new BudgetPeriod(first, last));
  }
}
