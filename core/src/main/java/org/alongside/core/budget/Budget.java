package org.alongside.core.budget;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money agreed for one holder and one period.
 *
 * @param allocations at least one, all in one currency, no id twice
 * @param calculation how it was worked out; comes to the sum of the allocations
 * @param reviewedOn when it was last reviewed; null before the first time
 * @param endedOn when it was closed before the end of its period; null while it runs
 */
public record Budget(
    BudgetId id,
    PersonId holder,
    BudgetPeriod period,
    BudgetStatus status,
    EligibilityGroup group,
    BudgetTerm term,
    List<Allocation> allocations,
    Calculation calculation,
    @Nullable LocalDate reviewedOn,
    @Nullable LocalDate endedOn) {
  public Budget {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(term, "term");
    allocations = List.copyOf(allocations);
    Set<AllocationId> ids = new HashSet<>();
    for (Allocation allocation : allocations) {
      if (!ids.add(allocation.id())) {
        throw new IllegalArgumentException("an allocation twice: " + allocation.id());
      }
      List<Stretch> course = allocation.stretchesOver(period);
      if (!course.get(0).days().startOn().equals(period.startOn())
          || !course.get(course.size() - 1).days().endOn().equals(period.endOn())) {
        throw new IllegalArgumentException("stretches outside the period: " + allocation.id());
      }
    }
    Money sum =
        allocations.stream()
            .map(Allocation::amount)
            .reduce(Money::plus)
            .orElseThrow(() -> new IllegalArgumentException("a budget without allocations"));
    if (!sum.equals(calculation.total())) {
      throw new IllegalArgumentException(
          "worked out as " + calculation.total() + ", allocated as " + sum);
    }
    if (endedOn != null && endedOn.isBefore(period.startOn())) {
      throw new IllegalArgumentException("ended before it started: " + endedOn);
    }
  }

  /** What all allocations come to. */
  public Money total() {
    return calculation.total();
  }

  /** The currency of all its amounts. */
  public Currency currency() {
    return total().currency();
  }

  /** The allocation with this id, if it is one of this budget. */
  public Optional<Allocation> findAllocation(AllocationId wanted) {
    return allocations.stream().filter(allocation -> allocation.id().equals(wanted)).findFirst();
  }

  /** What the allocations of this stream come to; zero when there is none. */
  public Money totalOf(FundingStream stream) {
    Money sum = Money.zero(currency());
    for (Allocation allocation : allocations) {
      if (allocation.stream() == stream) {
        sum = sum.plus(allocation.amount());
      }
    }
    return sum;
  }

  /** The streams that its money comes from. */
  public Set<FundingStream> streams() {
    Set<FundingStream> streams = EnumSet.noneOf(FundingStream.class);
    allocations.forEach(allocation -> streams.add(allocation.stream()));
    return streams;
  }

  /** Whether any of it is paid out to the holder or nominee, be it for a part of the period. */
  public boolean hasDirectPayment() {
    return allocations.stream().anyMatch(Allocation::isPaidOut);
  }

  /** Whether any of it is paid out to the holder or nominee on this day. */
  public boolean hasDirectPaymentOn(LocalDate day) {
    return allocations.stream()
        .anyMatch(allocation -> allocation.deploymentOn(day) == Deployment.DIRECT_PAYMENT);
  }

  /** Whether any of it was, or is to be, paid out to the holder or nominee by this day. */
  public boolean isPaidOutBy(LocalDate day) {
    for (Allocation allocation : allocations) {
      for (Stretch stretch : allocation.stretchesOver(period)) {
        if (stretch.isPaidOut() && !stretch.days().startOn().isAfter(day)) {
          return true;
        }
      }
    }
    return false;
  }
}
