package org.alongside.core.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.core.money.Money;

/**
 * An amount from one funding stream under one deployment option, or under one after the other: the
 * sliding scale from notional to direct payment, and back.
 *
 * @param deployment how it began
 * @param amount for the whole period; never negative
 * @param stretches what applies on which days, where that changed part-way: one after the other
 *     without a gap, coming to the amount exactly; empty while nothing changed
 */
public record Allocation(
    AllocationId id,
    FundingStream stream,
    Deployment deployment,
    Money amount,
    List<Stretch> stretches) {
  public Allocation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(deployment, "deployment");
    if (amount.isNegative()) {
      throw new IllegalArgumentException("an allocation below zero: " + amount);
    }
    stretches = List.copyOf(stretches);
    if (!stretches.isEmpty()) {
      check(deployment, amount, stretches);
    }
  }

  /** One that stays as it began. */
  public Allocation(AllocationId id, FundingStream stream, Deployment deployment, Money amount) {
    this(id, stream, deployment, amount, List.of());
  }

  private static void check(Deployment deployment, Money amount, List<Stretch> stretches) {
    if (stretches.get(0).deployment() != deployment) {
      throw new IllegalArgumentException("began as " + deployment + ", the first stretch differs");
    }
    Money sum = Money.zero(amount.currency());
    for (int i = 0; i < stretches.size(); i++) {
      sum = sum.plus(stretches.get(i).amount());
      if (i > 0
          && !stretches
              .get(i)
              .days()
              .startOn()
              .equals(stretches.get(i - 1).days().endOn().plusDays(1))) {
        throw new IllegalArgumentException("a gap or an overlap: " + stretches.get(i).days());
      }
    }
    if (!sum.equals(amount)) {
      throw new IllegalArgumentException("stretches of " + sum + " in an allocation of " + amount);
    }
  }

  /** The same with another course of stretches. */
  public Allocation withStretches(List<Stretch> course) {
    return new Allocation(id, stream, deployment, amount, course);
  }

  /** The way to hold the money on this day; before the first day the first, later the last. */
  public Deployment deploymentOn(LocalDate day) {
    Deployment found = deployment;
    for (Stretch each : stretches) {
      if (!day.isBefore(each.days().startOn())) {
        found = each.deployment();
      }
    }
    return found;
  }

  /** Its stretches, be it a single one over the period. */
  public List<Stretch> stretchesOver(BudgetPeriod period) {
    return stretches.isEmpty() ? List.of(new Stretch(period, deployment, amount)) : stretches;
  }

  /** Whether any of it is paid to the holder or nominee. */
  public boolean isPaidOut() {
    return stretches.isEmpty()
        ? deployment == Deployment.DIRECT_PAYMENT
        : stretches.stream().anyMatch(Stretch::isPaidOut);
  }

  /** What of it is paid to the holder or nominee. */
  public Money paidOut() {
    if (stretches.isEmpty()) {
      return isPaidOut() ? amount : Money.zero(amount.currency());
    }
    return Money.sum(
        amount.currency(),
        stretches.stream()
            .filter(Stretch::isPaidOut)
            .map(Stretch::amount)
            .collect(Collectors.toList()));
  }
}
