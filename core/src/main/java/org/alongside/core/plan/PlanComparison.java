package org.alongside.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between two versions of a plan, part by part, in the order in which a plan is read.
 * Self-ratings are not compared: they are the holder's own, and have their own history.
 */
public final class PlanComparison {
  private final Plan before;
  private final Plan after;
  private final List<PlanDifference> differences = new ArrayList<>();

  private PlanComparison(Plan before, Plan after) {
    this.before = before;
    this.after = after;
  }

  /** All differences; none when both say the same. */
  public static List<PlanDifference> between(Plan before, Plan after) {
    PlanComparison comparison = new PlanComparison(before, after);
    Set<PartKey> keys = new LinkedHashSet<>(PlanDraft.of(before).listKeys());
    keys.removeAll(Set.of(PartKey.CONTINGENCIES, PartKey.ARRANGEMENTS));
    keys.addAll(PlanDraft.of(after).listKeys());
    keys.forEach(comparison::part);
    return List.copyOf(comparison.differences);
  }

  private void part(PartKey key) {
    Optional<PlanPart> was = PlanDraft.of(before).find(key);
    Optional<PlanPart> is = PlanDraft.of(after).find(key);
    switch (key.kind()) {
      case SECTION -> section(key, (PlanPart.Section) was.get(), (PlanPart.Section) is.get());
      case OUTCOME -> {
        if (!oneSided(key, was, is, DifferenceKind.OUTCOME_ADDED, DifferenceKind.OUTCOME_REMOVED)) {
          outcome(key, (PlanPart.OutcomeWords) was.get(), (PlanPart.OutcomeWords) is.get());
        }
      }
      case SUPPORT -> {
        if (!oneSided(key, was, is, DifferenceKind.SUPPORT_ADDED, DifferenceKind.SUPPORT_REMOVED)) {
          support(key, (PlanPart.SupportTerms) was.get(), (PlanPart.SupportTerms) is.get());
        }
      }
      case CONTINGENCIES ->
          contingencies((PlanPart.Contingencies) was.get(), (PlanPart.Contingencies) is.get());
      case CLINICAL_TASK -> {
        if (!oneSided(key, was, is, DifferenceKind.TASK_ADDED, DifferenceKind.TASK_REMOVED)) {
          note(DifferenceKind.TASK_CHANGED, was.get(), is.get(), key, was.get(), is.get());
        }
      }
      case BACKUP_CONTACT -> {
        if (!oneSided(key, was, is, DifferenceKind.CONTACT_ADDED, DifferenceKind.CONTACT_REMOVED)) {
          note(DifferenceKind.CONTACT_CHANGED, was.get(), is.get(), key, was.get(), is.get());
        }
      }
      case ARRANGEMENTS ->
          arrangements((PlanPart.Arrangements) was.get(), (PlanPart.Arrangements) is.get());
    }
  }

  private boolean oneSided(
      PartKey key,
      Optional<PlanPart> was,
      Optional<PlanPart> is,
      DifferenceKind added,
      DifferenceKind removed) {
    if (was.isPresent() && is.isPresent()) {
      return false;
    }
    DifferenceKind kind = is.isPresent() ? added : removed;
    differences.add(PlanDifference.of(kind, key, was.orElse(null), is.orElse(null)));
    return true;
  }

  private void section(PartKey key, PlanPart.Section was, PlanPart.Section is) {
    if (was.words().equals(is.words())) {
      return;
    }
    if (was.words().isEmpty()) {
      differences.add(PlanDifference.of(DifferenceKind.SECTION_ADDED, key, null, is));
    } else if (is.words().isEmpty()) {
      differences.add(PlanDifference.of(DifferenceKind.SECTION_REMOVED, key, was, null));
    } else {
      differences.add(PlanDifference.of(DifferenceKind.SECTION_CHANGED, key, was, is));
    }
  }

  private void outcome(PartKey key, PlanPart.OutcomeWords was, PlanPart.OutcomeWords is) {
    note(DifferenceKind.OUTCOME_STATEMENT, was.statement(), is.statement(), key, was, is);
    note(DifferenceKind.OUTCOME_HOW_WE_KNOW, was.howWeKnow(), is.howWeKnow(), key, was, is);
  }

  private void support(PartKey key, PlanPart.SupportTerms wasTerms, PlanPart.SupportTerms isTerms) {
    Support was = wasTerms.support();
    Support is = isTerms.support();
    note(DifferenceKind.SUPPORT_TITLE, was.title(), is.title(), key, wasTerms, isTerms);
    note(DifferenceKind.SUPPORT_PROVIDER, was.provider(), is.provider(), key, wasTerms, isTerms);
    note(DifferenceKind.SUPPORT_SCHEDULE, was.schedule(), is.schedule(), key, wasTerms, isTerms);
    note(DifferenceKind.SUPPORT_COST, was.costEach(), is.costEach(), key, wasTerms, isTerms);
    note(DifferenceKind.SUPPORT_OUTCOMES, was.outcomes(), is.outcomes(), key, wasTerms, isTerms);
    if (!Objects.equals(was.paysFrom(), is.paysFrom())) {
      differences.add(PlanDifference.of(DifferenceKind.SUPPORT_PAYER, key, wasTerms, isTerms));
    }
    decision(key, was.id());
  }

  private void decision(PartKey key, SupportId id) {
    Decision was = before.findSupport(id).map(Support::decision).orElse(null);
    Decision is = after.findSupport(id).map(Support::decision).orElse(null);
    if (was != null
        && is != null
        && (was.outcome() != is.outcome() || !Objects.equals(was.reason(), is.reason()))) {
      differences.add(
          new PlanDifference(DifferenceKind.SUPPORT_DECISION, key, null, null, was, is));
    }
  }

  private void contingencies(PlanPart.Contingencies was, PlanPart.Contingencies is) {
    for (Contingency each : was.list()) {
      if (!is.list().contains(each)) {
        differences.add(
            PlanDifference.of(
                DifferenceKind.CONTINGENCY_REMOVED,
                PartKey.CONTINGENCIES,
                new PlanPart.Contingencies(List.of(each)),
                null));
      }
    }
    for (Contingency each : is.list()) {
      if (!was.list().contains(each)) {
        differences.add(
            PlanDifference.of(
                DifferenceKind.CONTINGENCY_ADDED,
                PartKey.CONTINGENCIES,
                null,
                new PlanPart.Contingencies(List.of(each))));
      }
    }
  }

  private void arrangements(PlanPart.Arrangements was, PlanPart.Arrangements is) {
    if (!Objects.equals(was.careCoordinator(), is.careCoordinator())) {
      differences.add(PlanDifference.of(DifferenceKind.COORDINATOR, PartKey.ARRANGEMENTS, was, is));
    }
    if (!Objects.equals(was.reviewOn(), is.reviewOn())) {
      differences.add(PlanDifference.of(DifferenceKind.REVIEW_DATE, PartKey.ARRANGEMENTS, was, is));
    }
  }

  private void note(
      DifferenceKind kind, Object was, Object is, PartKey key, PlanPart before, PlanPart after) {
    if (!was.equals(is)) {
      differences.add(PlanDifference.of(kind, key, before, after));
    }
  }
}
