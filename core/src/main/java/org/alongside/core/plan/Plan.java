package org.alongside.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.PlannedCost;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One version of a holder's support plan.
 *
 * @param version from 1; a change after agreement is a new version
 * @param sections what the person wrote, in the order of {@link SectionKind}
 * @param supports what it pays for or arranges; each serves outcomes of this plan, and has its
 *     decision once the plan is decided
 * @param contingencies what to do when something goes wrong
 * @param tonight who does the clinical tasks, and whom to call when an assistant cannot come
 * @param careCoordinator whom the regulations require the plan to name; null while it is a draft
 * @param agreedOn when the holder agreed; set from then on
 * @param reviewOn when it is to be reviewed; set once it is agreed
 */
public record Plan(
    PlanId id,
    PersonId holder,
    int version,
    PlanState state,
    Map<SectionKind, String> sections,
    List<Outcome> outcomes,
    List<Support> supports,
    List<Contingency> contingencies,
    Tonight tonight,
    @Nullable String careCoordinator,
    @Nullable LocalDate agreedOn,
    @Nullable LocalDate reviewOn) {
  public Plan {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(tonight, "tonight");
    if (version < 1) {
      throw new IllegalArgumentException("versions start at 1: " + version);
    }
    Map<SectionKind, String> ordered = new EnumMap<>(SectionKind.class);
    ordered.putAll(sections);
    sections = Collections.unmodifiableMap(ordered);
    outcomes = List.copyOf(outcomes);
    supports = List.copyOf(supports);
    contingencies = List.copyOf(contingencies);
    requireOutcomesThatExist(outcomes, supports);
    if (state.isDecided() && supports.stream().anyMatch(support -> support.decision() == null)) {
      throw new IllegalArgumentException(state.code() + " with a support that was not decided");
    }
    if (state.counts() && (agreedOn == null || reviewOn == null || careCoordinator == null)) {
      throw new IllegalArgumentException(
          state.code() + " without the day of agreement, review date or care coordinator");
    }
  }

  /** A plan without clinical tasks and people to call. */
  public Plan(
      PlanId id,
      PersonId holder,
      int version,
      PlanState state,
      Map<SectionKind, String> sections,
      List<Outcome> outcomes,
      List<Support> supports,
      List<Contingency> contingencies,
      @Nullable String careCoordinator,
      @Nullable LocalDate agreedOn,
      @Nullable LocalDate reviewOn) {
    this(
        id,
        holder,
        version,
        state,
        sections,
        outcomes,
        supports,
        contingencies,
        Tonight.NOTHING,
        careCoordinator,
        agreedOn,
        reviewOn);
  }

  /** The support with this id, if it is in this plan. */
  public Optional<Support> findSupport(SupportId wanted) {
    return supports.stream().filter(support -> support.id().equals(wanted)).findFirst();
  }

  /** The supports that are to be paid for: agreed, in a plan that counts. */
  public List<Support> listAgreedSupports() {
    List<Support> agreed = new ArrayList<>();
    if (state.counts()) {
      supports.stream().filter(Support::isAgreed).forEach(agreed::add);
    }
    return agreed;
  }

  /** What the agreed supports cost within the period, on each real date. */
  public PlannedCosts plannedCosts(BudgetPeriod period) {
    List<PlannedCost> costs = new ArrayList<>();
    listAgreedSupports().forEach(support -> costs.addAll(support.costsWithin(period)));
    return new PlannedCosts(period, costs);
  }

  /** The supports that nobody has decided on yet. */
  public List<Support> listUndecided() {
    List<Support> undecided = new ArrayList<>();
    supports.stream().filter(support -> support.decision() == null).forEach(undecided::add);
    return undecided;
  }

  /**
   * What the supports cost within the period, agreed or not: what the plan asks for.
   *
   * @throws ArithmeticException when it is more than can be counted
   */
  public Money costAskedFor(BudgetPeriod period, Currency currency) {
    Money sum = Money.zero(currency);
    for (Support support : supports) {
      sum = sum.plus(support.costOver(period));
    }
    return sum;
  }

  /** The same with these sections. */
  Plan withSections(Map<SectionKind, String> changed) {
    return copy(
        state,
        changed,
        outcomes,
        supports,
        contingencies,
        tonight,
        careCoordinator,
        agreedOn,
        reviewOn);
  }

  /** The same with these outcomes. */
  public Plan withOutcomes(List<Outcome> changed) {
    return copy(
        state,
        sections,
        changed,
        supports,
        contingencies,
        tonight,
        careCoordinator,
        agreedOn,
        reviewOn);
  }

  /** The same with these supports. */
  public Plan withSupports(List<Support> changed) {
    return copy(
        state,
        sections,
        outcomes,
        changed,
        contingencies,
        tonight,
        careCoordinator,
        agreedOn,
        reviewOn);
  }

  /** The same with these contingencies. */
  Plan withContingencies(List<Contingency> changed) {
    return copy(
        state, sections, outcomes, supports, changed, tonight, careCoordinator, agreedOn, reviewOn);
  }

  /** The same with these tasks and people to call. */
  public Plan withTonight(Tonight changed) {
    return copy(
        state,
        sections,
        outcomes,
        supports,
        contingencies,
        changed,
        careCoordinator,
        agreedOn,
        reviewOn);
  }

  /** The same with this care coordinator and this day of the next review. */
  public Plan withArrangements(@Nullable String coordinator, @Nullable LocalDate review) {
    return copy(
        state, sections, outcomes, supports, contingencies, tonight, coordinator, agreedOn, review);
  }

  /**
   * The same, moved on.
   *
   * @throws IllegalArgumentException when its state cannot become that one, or lacks what it needs
   */
  public Plan movedTo(PlanState next) {
    if (!state.canBecome(next)) {
      throw new IllegalArgumentException(state.code() + " cannot become " + next.code());
    }
    return copy(
        next,
        sections,
        outcomes,
        supports,
        contingencies,
        tonight,
        careCoordinator,
        agreedOn,
        reviewOn);
  }

  /** The same, agreed by the holder on this day as it was decided. */
  public Plan agreed(LocalDate on) {
    return copy(
            state,
            sections,
            outcomes,
            supports,
            contingencies,
            tonight,
            careCoordinator,
            on,
            reviewOn)
        .movedTo(PlanState.AGREED);
  }

  /**
   * The next version: a copy to go on from, with nothing decided and no day agreed.
   *
   * @param next its id
   * @param number its version, above this one's
   */
  public Plan nextVersion(PlanId next, int number) {
    if (number <= version) {
      throw new IllegalArgumentException(number + " does not come after " + version);
    }
    List<Support> open = new ArrayList<>();
    supports.forEach(support -> open.add(support.withDecision(null)));
    return new Plan(
        next,
        holder,
        number,
        PlanState.DRAFT,
        sections,
        outcomes,
        open,
        contingencies,
        tonight,
        careCoordinator,
        null,
        null);
  }

  /** The first version, with nothing written in it. */
  public static Plan empty(PlanId id, PersonId holder) {
    return new Plan(
        id,
        holder,
        1,
        PlanState.DRAFT,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Tonight.NOTHING,
        null,
        null,
        null);
  }

  /** The same version of the same plan, saying this. */
  private Plan copy(
      PlanState state,
      Map<SectionKind, String> sections,
      List<Outcome> outcomes,
      List<Support> supports,
      List<Contingency> contingencies,
      Tonight tonight,
      @Nullable String careCoordinator,
      @Nullable LocalDate agreedOn,
      @Nullable LocalDate reviewOn) {
    return new Plan(
        id,
        holder,
        version,
        state,
        sections,
        outcomes,
        supports,
        contingencies,
        tonight,
        careCoordinator,
        agreedOn,
        reviewOn);
  }

  private static void requireOutcomesThatExist(List<Outcome> outcomes, List<Support> supports) {
    Set<OutcomeId> known = new HashSet<>();
    for (Outcome outcome : outcomes) {
      if (!known.add(outcome.id())) {
        throw new IllegalArgumentException("an outcome twice: " + outcome.id());
      }
    }
    Set<SupportId> seen = new HashSet<>();
    for (Support support : supports) {
      if (!seen.add(support.id())) {
        throw new IllegalArgumentException("a support twice: " + support.id());
      }
      if (!known.containsAll(support.outcomes())) {
        throw new IllegalArgumentException("serves an outcome of no plan: " + support.title());
      }
    }
  }
}
