package org.alongside.core.usage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.Split;
import org.jspecify.annotations.Nullable;

/**
 * Which stream pays which part of a payment: the one that a part names, else that of the allocation
 * from which its support is paid. What belongs to no stream is not yet placed; parts and what is
 * not placed come to the payment, to the penny.
 */
public final class Apportionment {
  private final Budget budget;
  private final List<Support> agreed;

  /**
   * The apportionment of a budget.
   *
   * @param agreed the supports of the plan that go ahead
   */
  public Apportionment(Budget budget, List<Support> agreed) {
    this.budget = budget;
    this.agreed = agreed;
  }

  /**
   * What each stream pays of it, below zero for a refund; streams that pay nothing are left out.
   */
  public Map<FundingStream, Money> of(SpendBody body) {
    Map<FundingStream, Money> parts = new EnumMap<>(FundingStream.class);
    if (body.splits().isEmpty()) {
      add(parts, findStream(body.support()), body.net());
    }
    boolean back = body.net().isNegative();
    for (Split split : body.splits()) {
      FundingStream named = split.stream();
      add(
          parts,
          named == null ? findStream(split.support()) : Optional.of(named),
          back ? split.amount().negate() : split.amount());
    }
    return Collections.unmodifiableMap(parts);
  }

  /** What of it no stream pays yet. */
  public Money unplaced(SpendBody body) {
    Money rest = body.net();
    for (Money part : of(body).values()) {
      rest = rest.minus(part);
    }
    return rest;
  }

  /** The stream that pays for this support, if it is one of those that go ahead. */
  public Optional<FundingStream> findStream(@Nullable SupportId id) {
    for (Support support : agreed) {
      AllocationId from = support.paysFrom();
      if (support.id().equals(id)) {
        return from == null ? onlyStream() : budget.findAllocation(from).map(Allocation::stream);
      }
    }
    return Optional.empty();
  }

  private Optional<FundingStream> onlyStream() {
    return budget.streams().size() == 1
        ? Optional.of(budget.streams().iterator().next())
        : Optional.empty();
  }

  private static void add(
      Map<FundingStream, Money> parts, Optional<FundingStream> stream, Money amount) {
    stream.ifPresent(found -> parts.merge(found, amount, Money::plus));
  }
}
