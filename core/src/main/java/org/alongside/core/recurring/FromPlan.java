package org.alongside.core.recurring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendTexts;
import org.alongside.core.usage.Arranged;

/**
 * What the plan says was to be paid by now: a week of what comes every week, once its last day has
 * come; or what comes once. Only what the holder pays, not what others arrange.
 */
final class FromPlan {
  private static final int WEEK = 7;
  private static final int LATEST = 35;
  private static final int DAYS_BESIDE = 3;

  private FromPlan() {}

  static Optional<Proposal> findDue(Support support, Budget budget, LocalDate today) {
    if (!support.costEach().isPositive() || Arranged.isByOthersOn(budget, support, today)) {
      return Optional.empty();
    }
    Optional<BudgetPeriod> window =
        support
            .schedule()
            .match(weekly -> week(support, budget, today), once -> late(budget, today));
    return window.flatMap(days -> find(support, support.schedule().datesWithin(days)));
  }

  private static Optional<Proposal> find(Support support, List<LocalDate> dates) {
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    LocalDate due = dates.get(dates.size() - 1);
    Money amount = support.costEach().times(dates.size());
    String payee =
        SpendTexts.PAYEE.read(support.provider().name()).find().orElseGet(support::title);
    if (amount.compareTo(SpendBody.MOST) > 0 || !SpendTexts.PAYEE.read(payee).find().isPresent()) {
      return Optional.empty();
    }
    SpendBody body =
        new SpendBody(
            due,
            amount,
            SpendTexts.PAYEE.read(payee).get(),
            SpendCategory.OTHER,
            support.id(),
            null,
            SpendKind.SPEND,
            List.of());
    return Optional.of(new Proposal("plan|" + support.id(), due, body, null));
  }

  /** The last week, from Monday to Sunday, whose last planned day has come. */
  private static Optional<BudgetPeriod> week(Support support, Budget budget, LocalDate today) {
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    for (LocalDate start : List.of(monday, monday.minusDays(WEEK))) {
      Optional<BudgetPeriod> days = within(budget, start, start.plusDays(WEEK - 1L));
      List<LocalDate> dates =
          days.map(each -> support.schedule().datesWithin(each)).orElse(List.of());
      if (!dates.isEmpty() && !dates.get(dates.size() - 1).isAfter(today)) {
        return days;
      }
    }
    return Optional.empty();
  }

  private static Optional<BudgetPeriod> late(Budget budget, LocalDate today) {
    return within(budget, today.minusDays(LATEST), today);
  }

  private static Optional<BudgetPeriod> within(Budget budget, LocalDate from, LocalDate until) {
    LocalDate start = budget.period().startOn();
    LocalDate end = budget.period().endOn();
    LocalDate first = from.isBefore(start) ? start : from;
    LocalDate last = until.isAfter(end) ? end : until;
    return last.isBefore(first) ? Optional.empty() : Optional.of(new BudgetPeriod(first, last));
  }

  /** Whether an entry this many days after the day when it was due may be the one. */
  static boolean isNear(long daysAfter) {
    return daysAfter >= -(WEEK + DAYS_BESIDE) + 1 && daysAfter <= LATEST;
  }
}
