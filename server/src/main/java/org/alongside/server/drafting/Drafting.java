package org.alongside.server.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PartKind;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanDraft;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.PlanStep;
import org.alongside.core.plan.StepKind;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.plans.Plans;
import org.jspecify.annotations.Nullable;

/**
 * Writing a plan together. A part is saved on top of the revision that its writer saw; where it was
 * changed meanwhile, nothing is saved and both texts are shown.
 */
public final class Drafting {
  private final Clock clock;
  private final Random random;
  private final Plans plans;
  private final SqlDrafting storage = new SqlDrafting();

  public Drafting(Clock clock, Random random, Plans plans) {
    this.clock = clock;
    this.random = random;
    this.plans = plans;
  }

  /**
   * The version that is being written or decided on; when there is none, a new one is begun, as a
   * copy of the plan as it stands.
   */
  public Plan begin(Tx tx, PersonId by, PersonId holder) {
    return begin(tx, by, holder, PlanId.of(Uuids.next(clock.instant(), random)));
  }

  /** The same; a new version has this id. */
  public Plan begin(Tx tx, PersonId by, PersonId holder, PlanId id) {
    plans.serialise(tx, holder);
    Optional<Plan> open = plans.findOpen(tx, holder);
    if (open.isPresent()) {
      return open.get();
    }
    int number =
        plans.listVersions(tx, holder).stream().findFirst().map(v -> v.version() + 1).orElse(1);
    Plan draft =
        plans
            .findCurrent(tx, holder)
            .map(current -> current.nextVersion(id, number))
            .orElseGet(() -> Plan.empty(id, holder));
    plans.add(tx, draft);
    plans.addStep(tx, id, new PlanStep(StepKind.STARTED, by, clock.instant(), null));
    return draft;
  }

  /** The version that can be edited now. */
  public Optional<Plan> findDraft(Tx tx, PersonId holder) {
    return plans.findOpen(tx, holder).filter(plan -> plan.state() == PlanState.DRAFT);
  }

  /**
   * Saves a part.
   *
   * @param base the revision that the writer saw; 0 for a part nobody has edited in this version
   */
  public EditOutcome write(Tx tx, PersonId by, PersonId holder, PlanPart part, int base) {
    return edit(tx, by, holder, part.key(), part, base);
  }

  /** Takes a part out. */
  public EditOutcome remove(Tx tx, PersonId by, PersonId holder, PartKey key, int base) {
    return edit(tx, by, holder, key, null, base);
  }

  private EditOutcome edit(
      Tx tx, PersonId by, PersonId holder, PartKey key, @Nullable PlanPart part, int base) {
    plans.serialise(tx, holder);
    Optional<Plan> found = findDraft(tx, holder);
    if (found.isEmpty()) {
      return new EditOutcome.NoDraft();
    }
    if (hides(tx, by, found.get(), key) || (isPrivate(part) && !sees(tx, by, holder))) {
      throw new Refused();
    }
    PlanDraft draft = PlanDraft.of(found.get());
    Optional<PlanEdit> last = storage.findLast(tx, draft.plan().id(), key);
    int revision = last.map(PlanEdit::revision).orElse(0);
    if (draft.find(key).equals(Optional.ofNullable(part))) {
      // The same again, such as a form sent twice: there is nothing to save.
      dropScratch(tx, by, holder, key);
      return new EditOutcome.Saved(revision);
    }
    if (base != revision) {
      return new EditOutcome.Stale(revision, draft.find(key), last);
    }
    if (part != null && !isServed(draft.plan(), part)) {
      return new EditOutcome.UnknownOutcome();
    }
    plans.replace(tx, (part == null ? draft.without(key) : draft.with(part)).plan());
    storage.insertEdit(
        tx, draft.plan().id(), new PlanEdit(key, revision + 1, by, clock.instant(), part));
    dropScratch(tx, by, holder, key);
    return new EditOutcome.Saved(revision + 1);
  }

  /** Whether a part of this plan is only for the holder and their worker, and this is neither. */
  boolean hides(Tx tx, PersonId reader, Plan plan, PartKey key) {
    return key.kind() == PartKind.BACKUP_CONTACT
        && isPrivate(PlanDraft.of(plan).find(key).orElse(null))
        && !sees(tx, reader, plan.holder());
  }

  /** Whether somebody sees what is only for the holder and their worker. */
  boolean sees(Tx tx, PersonId reader, PersonId holder) {
    return plans.isInPrivateLine(tx, reader, holder);
  }

  private static boolean isPrivate(@Nullable PlanPart part) {
    return part instanceof PlanPart.Contact contact && contact.contact().isPrivate();
  }

  private static boolean isServed(Plan plan, PlanPart part) {
    if (!(part instanceof PlanPart.SupportTerms terms)) {
      return true;
    }
    Set<OutcomeId> known = plan.outcomes().stream().map(Outcome::id).collect(Collectors.toSet());
    return known.containsAll(terms.support().outcomes());
  }

  /** How often each part of a version was edited; a part that is not named never was. */
  public Map<PartKey, Integer> revisions(Tx tx, PlanId plan) {
    return storage.revisions(tx, plan);
  }

  /** How often a part was edited. */
  public int getRevision(Tx tx, PlanId plan, PartKey key) {
    return storage.findLast(tx, plan, key).map(PlanEdit::revision).orElse(0);
  }

  /** The newest edits of a version that this reader may see, newest first. */
  public List<PlanEdit> listEdits(Tx tx, Plan plan, PersonId reader, int most) {
    List<PlanEdit> edits = storage.listEdits(tx, plan.id(), most);
    return sees(tx, reader, plan.holder())
        ? edits
        : edits.stream().filter(edit -> !hidesEdit(tx, plan, edit)).toList();
  }

  /** What is not known to have been open before it was taken out counts as private. */
  private boolean hidesEdit(Tx tx, Plan plan, PlanEdit edit) {
    if (edit.key().kind() != PartKind.BACKUP_CONTACT) {
      return false;
    }
    return edit.part() != null
        ? isPrivate(edit.part())
        : storage
            .findEdit(tx, plan.id(), edit.key(), edit.revision() - 1)
            .filter(before -> !isPrivate(before.part()))
            .isEmpty();
  }

  /** The newest edit of a part. */
  Optional<PlanEdit> findLastEdit(Tx tx, PlanId plan, PartKey key) {
    return storage.findLast(tx, plan, key);
  }

  /** Keeps what somebody typed into a part and did not save. */
  void keepScratch(Tx tx, PersonId person, PersonId holder, PartKey key, int base, Typed typed) {
    storage.keepScratch(tx, person, holder, key, new Scratch(base, typed, clock.instant()));
  }

  Optional<Scratch> findScratch(Tx tx, PersonId person, PersonId holder, PartKey key) {
    return storage.findScratch(tx, person, holder, key);
  }

  /** The parts into which somebody typed something that they did not save. */
  List<PartKey> listScratches(Tx tx, PersonId person, PersonId holder) {
    return storage.listScratches(tx, person, holder);
  }

  void dropScratch(Tx tx, PersonId person, PersonId holder, PartKey key) {
    storage.dropScratch(tx, person, holder, key);
  }
}
