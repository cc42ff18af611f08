package org.alongside.core.usage;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.PlannedCost;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendEntry;
import org.jspecify.annotations.Nullable;

/**
 * Until when what is left of a budget lasts. It answers twice: if all goes as planned from here, by
 * the plan's own dates; and if all goes on as in the weeks before. Neither is said where there is
 * too little to tell.
 *
 * <p>Example: £2,400 is left, and £960 was used in the last 84 days, which is £80 a week: it lasts
 * for 210 days.
 *
 * @param on the day on which it is asked
 * @param left what may still be spent, above zero
 * @param periodEndOn the last day of the budget; no answer goes beyond it
 * @param planned null where nothing is planned to come
 * @param paced null while too little was used to tell
 */
public record MoneyLasts(
    LocalDate on,
    Money left,
    LocalDate periodEndOn,
    @Nullable Planned planned,
    @Nullable Paced paced) {
  /** How many days before are looked at. */
  public static final int DAYS_LOOKED_AT = 84;

  private static final int LEAST_DAYS = 28;
  private static final int LEAST_DAYS_OF_USE = 3;
  private static final int WEEK = 7;

  public MoneyLasts {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(periodEndOn, "periodEndOn");
    if (!left.isPositive()) {
      throw new IllegalArgumentException("nothing is left: " + left);
    }
  }

  /**
   * If all goes as planned from here.
   *
   * @param stillToCome what the plan comes to from the next day to the end of the budget
   * @param until the last day that is paid for; the end of the budget when there is enough
   */
  public record Planned(Money stillToCome, LocalDate until) {}

  /**
   * If all goes on as before.
   *
   * @param used in the days that were looked at, above zero
   * @param days how many these were
   * @param perWeek what that is in a week, rounded to the penny
   * @param until the last day for which it is enough; the end of the budget at most
   */
  public record Paced(Money used, int days, Money perWeek, LocalDate until) {}

  /** The answer for a budget on a day; none where there is nothing to say. */
  public static Optional<MoneyLasts> of(BudgetUse use, LocalDate on) {
    Budget budget = use.budget();
    LocalDate endedOn = budget.endedOn();
    if (budget.status() != BudgetStatus.FINAL
        || !budget.period().contains(on)
        || (endedOn != null && !endedOn.isAfter(on))) {
      return Optional.empty();
    }
    Money left = budget.total().minus(use.upTo(on));
    if (!left.isPositive()) {
      return Optional.empty();
    }
    Planned planned = planned(use, on, left);
    Paced paced = paced(use, on, left);
    return planned == null && paced == null
        ? Optional.empty()
        : Optional.of(new MoneyLasts(on, left, budget.period().endOn(), planned, paced));
  }

  private static @Nullable Planned planned(BudgetUse use, LocalDate on, Money left) {
    List<PlannedCost> costs = new ArrayList<>();
    use.agreed()
        .forEach(
            support ->
                support.costsWithin(use.budget().period()).stream()
                    .filter(cost -> cost.on().isAfter(on) && cost.amount().isPositive())
                    .forEach(costs::add));
    if (costs.isEmpty()) {
      return null;
    }
    costs.sort(Comparator.comparing(PlannedCost::on));
    Money sum = Money.zero(left.currency());
    LocalDate until = null;
    for (PlannedCost cost : costs) {
      sum = sum.plus(cost.amount());
      if (until == null && sum.compareTo(left) > 0) {
        until = cost.on().minusDays(1);
      }
    }
    return new Planned(sum, until == null ? use.budget().period().endOn() : until);
  }

  private static @Nullable Paced paced(BudgetUse use, LocalDate on, Money left) {
    LocalDate start = use.budget().period().startOn();
    LocalDate looked = on.minusDays(DAYS_LOOKED_AT - 1L);
    LocalDate from = looked.isBefore(start) ? start : looked;
    int days = (int) ChronoUnit.DAYS.between(from, on) + 1;
    Money used = use.upTo(on).minus(use.upTo(from.minusDays(1)));
    if (days < LEAST_DAYS || !used.isPositive() || !isUsedOften(use, from, on)) {
      return null;
    }
    BigInteger lasts =
        BigInteger.valueOf(left.minor())
            .multiply(BigInteger.valueOf(days))
            .divide(BigInteger.valueOf(used.minor()));
    LocalDate end = use.budget().period().endOn();
    long ahead = ChronoUnit.DAYS.between(on, end);
    LocalDate until =
        lasts.compareTo(BigInteger.valueOf(ahead)) >= 0 ? end : on.plusDays(lasts.longValue());
    return new Paced(used, days, used.portion(WEEK, days, RoundingMode.HALF_UP), until);
  }

  /** Whether something was paid, or arranged by others, on several of these days. */
  private static boolean isUsedOften(BudgetUse use, LocalDate from, LocalDate on) {
    Set<LocalDate> days = new HashSet<>();
    for (SpendEntry entry : use.entries()) {
      LocalDate day = entry.body().spentOn();
      if (!day.isBefore(from) && !day.isAfter(on)) {
        days.add(day);
      }
    }
    use.agreed()
        .forEach(
            support ->
                support.schedule().datesWithin(use.budget().period()).stream()
                    .filter(day -> !day.isBefore(from) && !day.isAfter(on))
                    .filter(day -> Arranged.isByOthersOn(use.budget(), support, day))
                    .forEach(days::add));
    return days.size() >= LEAST_DAYS_OF_USE;
  }

  /** Whether it lasts to the end of the budget, if all goes as planned. */
  public boolean isEnoughAsPlanned() {
    Planned answer = planned;
    return answer != null && !answer.until().isBefore(periodEndOn);
  }

  /** Whether it lasts to the end of the budget, if all goes on as before. */
  public boolean isEnoughAsBefore() {
    Paced answer = paced;
    return answer != null && !answer.until().isBefore(periodEndOn);
  }
}
