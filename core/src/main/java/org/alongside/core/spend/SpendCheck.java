package org.alongside.core.spend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.jspecify.annotations.Nullable;

/**
 * How an entry stands to plan and rules; domain.md, "Spend". It never stops an entry from being
 * recorded, and its answer is for the holder alone.
 *
 * <p>The rules that speak are those of the money that pays: of the support's allocation, of the
 * streams that the splits name, and otherwise those that every stream of the budget shares. Words
 * in payee and note decide, so an answer is a hint.
 */
public final class SpendCheck {
  private final @Nullable Plan plan;
  private final @Nullable Budget budget;
  private final Exclusions exclusions;
  private final List<SpendEntry> earlier;

  private SpendCheck(
      @Nullable Plan plan,
      @Nullable Budget budget,
      Exclusions exclusions,
      List<SpendEntry> earlier) {
    this.plan = plan;
    this.budget = budget;
    this.exclusions = exclusions;
    this.earlier = List.copyOf(earlier);
  }

  /**
   * A check against these.
   *
   * @param plan the current plan; null when there is none
   * @param budget the budget of the day; null when there is none
   * @param earlier the other entries of the budget's period; an earlier form of the entry itself
   *     must not be among them
   */
  public static SpendCheck against(
      @Nullable Plan plan,
      @Nullable Budget budget,
      List<SpendEntry> earlier,
      Exclusions exclusions) {
    return new SpendCheck(plan, budget, exclusions, earlier);
  }

  /** The answer for this entry. A refund is always in the plan. */
  public CheckResult of(SpendBody body) {
    Map<SupportId, Support> named = agreedSupportsOf(body);
    boolean covered = isCovered(body, named);
    SupportId support = named.size() == 1 ? named.keySet().iterator().next() : null;
    if (body.kind() == SpendKind.REFUND) {
      return new CheckResult(CheckOutcome.IN_PLAN, support, null, null);
    }
    Optional<SpendRule> rule = findRule(body, named, covered);
    if (rule.isPresent()) {
      CheckOutcome outcome =
          rule.get().kind() == RuleKind.EXCLUDED ? CheckOutcome.EXCLUDED : CheckOutcome.AGREE_FIRST;
      return new CheckResult(outcome, support, null, rule.get().code());
    }
    if (!covered) {
      return new CheckResult(CheckOutcome.NOT_IN_PLAN_YET, null, null, null);
    }
    Money over = overPlan(body, named);
    return over.isPositive()
        ? new CheckResult(CheckOutcome.MORE_THAN_PLANNED, support, over, null)
        : new CheckResult(CheckOutcome.IN_PLAN, support, null, null);
  }

  private Map<SupportId, Support> agreedSupportsOf(SpendBody body) {
    Set<SupportId> wanted = new HashSet<>();
    body.findSupport().ifPresent(wanted::add);
    body.splits().forEach(split -> Optional.ofNullable(split.support()).ifPresent(wanted::add));
    Map<SupportId, Support> found = new LinkedHashMap<>();
    if (plan != null) {
      for (Support support : plan.listAgreedSupports()) {
        if (wanted.contains(support.id())) {
          found.put(support.id(), support);
        }
      }
    }
    return found;
  }

  /** Whether every part of it belongs to an agreed support. */
  private static boolean isCovered(SpendBody body, Map<SupportId, Support> named) {
    if (body.splits().isEmpty()) {
      return !named.isEmpty();
    }
    return body.splits().stream().allMatch(split -> named.containsKey(split.support()));
  }

  /** What all entries on these supports, this one too, come to above what is planned for them. */
  private Money overPlan(SpendBody body, Map<SupportId, Support> named) {
    Money zero = Money.zero(body.amount().currency());
    Money over = zero;
    for (Support support : named.values()) {
      if (budget == null || !budget.currency().equals(zero.currency())) {
        continue;
      }
      Money spent = body.netFor(support.id());
      for (SpendEntry entry : earlier) {
        if (entry.counts() && budget.period().contains(entry.body().spentOn())) {
          spent = spent.plus(entry.body().netFor(support.id()));
        }
      }
      Money above = spent.minus(support.costOver(budget.period()));
      over = over.plus(above.max(zero));
    }
    return over;
  }

  private Optional<SpendRule> findRule(
      SpendBody body, Map<SupportId, Support> named, boolean covered) {
    String typed = body.payee() + "\n" + body.findNote().orElse("");
    List<SpendRule> speaking = new ArrayList<>();
    for (SpendRule rule : rulesFor(body, named)) {
      boolean spares = rule.scope() == RuleScope.UNLESS_IN_PLAN && covered;
      if (!spares && rule.words().findIn(typed).isPresent()) {
        speaking.add(rule);
      }
    }
    return speaking.stream().min(Comparator.comparing(SpendRule::kind)); // the first exclusion
  }

  private List<SpendRule> rulesFor(SpendBody body, Map<SupportId, Support> named) {
    Set<FundingStream> paying = payingStreams(body, named);
    if (!paying.isEmpty()) {
      List<SpendRule> rules = new ArrayList<>();
      paying.forEach(stream -> rules.addAll(exclusions.listRules(stream, body.spentOn())));
      return rules;
    }
    return budget == null ? List.of() : sharedRules(budget.streams(), body);
  }

  private Set<FundingStream> payingStreams(SpendBody body, Map<SupportId, Support> named) {
    Set<FundingStream> streams = EnumSet.noneOf(FundingStream.class);
    body.splits().forEach(split -> Optional.ofNullable(split.stream()).ifPresent(streams::add));
    if (budget != null) {
      for (Support support : named.values()) {
        Optional.ofNullable(support.paysFrom())
            .flatMap(budget::findAllocation)
            .ifPresent(allocation -> streams.add(allocation.stream()));
      }
    }
    return streams;
  }

  /** The rules of the first stream that each of the others has too, by code. */
  private List<SpendRule> sharedRules(Set<FundingStream> streams, SpendBody body) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, SpendRule> rules = new LinkedHashMap<>();
    for (FundingStream stream : streams) {
      for (SpendRule rule : exclusions.listRules(stream, body.spentOn())) {
        rules.putIfAbsent(rule.code(), rule);
        counts.merge(rule.code(), 1, Integer::sum);
      }
    }
    List<SpendRule> shared = new ArrayList<>(rules.values());
    shared.removeIf(rule -> counts.getOrDefault(rule.code(), 0) < streams.size());
    return shared;
  }
}
