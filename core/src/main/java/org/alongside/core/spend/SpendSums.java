package org.alongside.core.spend;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;

/**
 * What entries of one currency come to, less refunds, and how much of that belongs to which
 * support. What belongs to none is in the total alone.
 *
 * <p>Example: £40 for a support and £12 for none: total £52, £40 for the support.
 */
public record SpendSums(Money total, Map<SupportId, Money> bySupport) {
  public SpendSums {
    Objects.requireNonNull(total, "total");
    bySupport = Collections.unmodifiableMap(new HashMap<>(bySupport));
    for (Money sum : bySupport.values()) {
      if (!sum.currency().equals(total.currency())) {
        throw new IllegalArgumentException("mixed currencies: " + sum + " in " + total);
      }
    }
  }

  /**
   * The sums of those of these entries that count.
   *
   * @param zero nothing, in the currency of all of them
   */
  public static SpendSums of(Collection<SpendEntry> entries, Money zero) {
    Money total = zero;
    Map<SupportId, Money> bySupport = new HashMap<>();
    for (SpendEntry entry : entries) {
      if (!entry.counts()) {
        continue;
      }
      SpendBody body = entry.body();
      total = total.plus(body.net());
      for (SupportId support : body.listSupports()) {
        bySupport.merge(support, body.netFor(support), Money::plus);
      }
    }
    return new SpendSums(total, bySupport);
  }

  /** What belongs to this support; zero when nothing does. */
  public Money getFor(SupportId support) {
    Money sum = bySupport.get(support);
    return sum == null ? Money.zero(total.currency()) : sum;
  }
}
