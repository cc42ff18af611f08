package org.alongside.core.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plan that is being written, changed part by part. Pure: each change is a new plan.
 *
 * <p>Example: {@code PlanDraft.of(plan).with(new PlanPart.Section(SectionKind.NEEDS,
 * "Quiet.")).plan()}.
 */
public final class PlanDraft {
  private final Plan plan;

  private PlanDraft(Plan plan) {
    this.plan = plan;
  }

  /** The plan, to be changed. */
  public static PlanDraft of(Plan plan) {
    return new PlanDraft(plan);
  }

  /** The plan as it is now. */
  public Plan plan() {
    return plan;
  }

  /** A part as it is written; none where the plan has several and this one is not there. */
  public Optional<PlanPart> find(PartKey key) {
    return switch (key.kind()) {
      case SECTION -> {
        SectionKind kind = SectionKind.parse(key.name());
        yield Optional.of(new PlanPart.Section(kind, plan.sections().getOrDefault(kind, "")));
      }
      case OUTCOME ->
          plan.outcomes().stream()
              .filter(outcome -> outcome.id().toString().equals(key.name()))
              .findFirst()
              .map(
                  each -> new PlanPart.OutcomeWords(each.id(), each.statement(), each.howWeKnow()));
      case SUPPORT ->
          plan.findSupport(SupportId.parse(key.name()))
              .map(support -> new PlanPart.SupportTerms(support.withDecision(null)));
      case CONTINGENCIES -> Optional.of(new PlanPart.Contingencies(plan.contingencies()));
      case CLINICAL_TASK ->
          plan.tonight().findTask(ClinicalTaskId.parse(key.name())).map(PlanPart.Task::new);
      case BACKUP_CONTACT ->
          plan.tonight().findContact(BackupContactId.parse(key.name())).map(PlanPart.Contact::new);
      case ARRANGEMENTS ->
          Optional.of(new PlanPart.Arrangements(plan.careCoordinator(), plan.reviewOn()));
    };
  }

  /** The keys of all parts, in the order in which a plan is read. */
  public List<PartKey> listKeys() {
    List<PartKey> keys = new ArrayList<>();
    for (SectionKind kind : SectionKind.values()) {
      keys.add(PartKey.of(kind));
    }
    plan.outcomes().forEach(outcome -> keys.add(PartKey.of(outcome.id())));
    plan.supports().forEach(support -> keys.add(PartKey.of(support.id())));
    keys.add(PartKey.CONTINGENCIES);
    plan.tonight().tasks().forEach(task -> keys.add(PartKey.of(task.id())));
    plan.tonight().rota().forEach(contact -> keys.add(PartKey.of(contact.id())));
    keys.add(PartKey.ARRANGEMENTS);
    return List.copyOf(keys);
  }

  /**
   * The plan with this part in place of the one it had, or added at the end. An outcome keeps its
   * ratings.
   *
   * @throws IllegalArgumentException when a support serves an outcome that is not in the plan
   */
  public PlanDraft with(PlanPart part) {
    if (part instanceof PlanPart.Section section) {
      return new PlanDraft(plan.withSections(sections(section.kind(), section.words())));
    }
    if (part instanceof PlanPart.OutcomeWords words) {
      return new PlanDraft(plan.withOutcomes(outcomes(words)));
    }
    if (part instanceof PlanPart.SupportTerms terms) {
      return new PlanDraft(plan.withSupports(supports(terms.support())));
    }
    if (part instanceof PlanPart.Contingencies all) {
      return new PlanDraft(plan.withContingencies(all.list()));
    }
    if (part instanceof PlanPart.Task task) {
      return new PlanDraft(plan.withTonight(plan.tonight().with(task.task())));
    }
    if (part instanceof PlanPart.Contact contact) {
      return new PlanDraft(plan.withTonight(plan.tonight().with(contact.contact())));
    }
    PlanPart.Arrangements arrangements = (PlanPart.Arrangements) part;
    return new PlanDraft(
        plan.withArrangements(arrangements.careCoordinator(), arrangements.reviewOn()));
  }

  /** The plan without this part; an outcome that goes is no longer served by any support. */
  public PlanDraft without(PartKey key) {
    return switch (key.kind()) {
      case SECTION -> new PlanDraft(plan.withSections(sections(SectionKind.parse(key.name()), "")));
      case OUTCOME -> withoutOutcome(OutcomeId.parse(key.name()));
      case SUPPORT -> {
        List<Support> left = new ArrayList<>(plan.supports());
        left.removeIf(support -> support.id().toString().equals(key.name()));
        yield new PlanDraft(plan.withSupports(left));
      }
      case CONTINGENCIES -> new PlanDraft(plan.withContingencies(List.of()));
      case CLINICAL_TASK ->
          new PlanDraft(plan.withTonight(plan.tonight().without(ClinicalTaskId.parse(key.name()))));
      case BACKUP_CONTACT ->
          new PlanDraft(
              plan.withTonight(plan.tonight().without(BackupContactId.parse(key.name()))));
      case ARRANGEMENTS -> new PlanDraft(plan.withArrangements(null, null));
    };
  }

  private Map<SectionKind, String> sections(SectionKind kind, String words) {
    Map<SectionKind, String> sections = new EnumMap<>(SectionKind.class);
    sections.putAll(plan.sections());
    if (words.isEmpty()) {
      sections.remove(kind);
    } else {
      sections.put(kind, words);
    }
    return sections;
  }

  private List<Outcome> outcomes(PlanPart.OutcomeWords words) {
    List<Outcome> outcomes = new ArrayList<>();
    boolean there = false;
    for (Outcome each : plan.outcomes()) {
      boolean same = each.id().equals(words.id());
      there = there || same;
      outcomes.add(
          same
              ? new Outcome(
                  each.id(), words.statement(), words.howWeKnow(), each.hopedFor(), each.ratings())
              : each);
    }
    if (!there) {
      outcomes.add(new Outcome(words.id(), words.statement(), words.howWeKnow(), null, List.of()));
    }
    return outcomes;
  }

  private List<Support> supports(Support changed) {
    List<Support> supports = new ArrayList<>();
    boolean there = false;
    for (Support each : plan.supports()) {
      boolean same = each.id().equals(changed.id());
      there = there || same;
      supports.add(same ? changed : each);
    }
    if (!there) {
      supports.add(changed);
    }
    return supports;
  }

  private PlanDraft withoutOutcome(OutcomeId gone) {
    List<Support> supports = new ArrayList<>();
    for (Support each : plan.supports()) {
      Set<OutcomeId> serves = new HashSet<>(each.outcomes());
      serves.remove(gone);
      supports.add(each.withOutcomes(serves));
    }
    List<Outcome> left = new ArrayList<>(plan.outcomes());
    left.removeIf(outcome -> outcome.id().equals(gone));
    return new PlanDraft(plan.withSupports(supports).withOutcomes(left));
  }
}
