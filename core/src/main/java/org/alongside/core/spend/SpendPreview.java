package org.alongside.core.spend;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.money.Money;
import org.alongside.core.phrase.Likeness;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.jspecify.annotations.Nullable;

/**
 * What plan and rules say of something that was not bought yet; "Can I buy this?" on the pages and
 * on the phone.
 *
 * @param part the agreed part of the plan that it would belong to; null for none
 */
public record SpendPreview(CheckResult check, @Nullable Part part) {
  public SpendPreview {
    Objects.requireNonNull(check, "check");
  }

  /**
   * A part of the plan.
   *
   * @param planned what is planned for it in the time of the budget
   * @param spent what was spent on it so far, less refunds
   */
  public record Part(Support support, Money planned, Money spent) {
    public Part {
      Objects.requireNonNull(support, "support");
      Objects.requireNonNull(planned, "planned");
      Objects.requireNonNull(spent, "spent");
    }
  }

  /**
   * The answer for this purchase.
   *
   * @param plan the current plan; null when there is none
   * @param budget the budget of the day; null when there is none
   * @param earlier the entries of the budget's time that count
   */
  public static SpendPreview of(
      @Nullable Plan plan,
      @Nullable Budget budget,
      List<SpendEntry> earlier,
      Exclusions exclusions,
      SpendBody body) {
    CheckResult check = SpendCheck.against(plan, budget, earlier, exclusions).of(body);
    Support support =
        body.findSupport()
            .flatMap(id -> plan == null ? Optional.empty() : plan.findSupport(id))
            .orElse(null);
    if (support == null || budget == null || !support.isAgreed()) {
      return new SpendPreview(check, null);
    }
    Money spent = Money.zero(budget.currency());
    for (SpendEntry entry : earlier) {
      spent = spent.plus(entry.body().netFor(support.id()));
    }
    return new SpendPreview(check, new Part(support, support.costOver(budget.period()), spent));
  }

  /** The agreed part of a plan that shares the most words with this thing, if any does. */
  public static Optional<Support> findLikely(Plan plan, String thing) {
    return Likeness.best(
        thing, plan.listAgreedSupports(), each -> each.title() + " " + each.provider().name());
  }
}
