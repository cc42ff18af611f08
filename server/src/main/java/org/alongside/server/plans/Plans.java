package org.alongside.server.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.PlanStep;
import org.alongside.server.access.Access;
import org.alongside.server.access.Refused;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.Person;

/** The support plans of holders, one version after the other; earlier ones stay readable. */
public final class Plans {
  private static final String KIND = "plan";

  private final Clock clock;
  private final Feed feed;
  private final CareTeam careTeam;
  private final SqlPlans storage = new SqlPlans();

  public Plans(Clock clock, Feed feed) {
    this.clock = clock;
    this.feed = feed;
    this.careTeam = new CareTeam(clock, feed);
  }

  /**
   * Records a version. One that counts closes the one that counted before it.
   *
   * @throws IllegalArgumentException when it is not the version after the holder's last one
   */
  public void add(Tx tx, Plan plan) {
    tx.serialise("plan " + plan.holder());
    int next = storage.lastVersion(tx, plan.holder()) + 1;
    if (plan.version() != next) {
      throw new IllegalArgumentException(
          "version " + plan.version() + " where " + next + " comes next");
    }
    if (plan.state().counts()) {
      storage.closeCounting(tx, plan.holder(), plan.id());
    }
    storage.insert(tx, plan, clock.instant());
    changed(tx, plan.holder(), plan.id());
  }

  /**
   * Keeps a version as it was changed. One that counts from now on closes the one that counted.
   *
   * @throws IllegalArgumentException when it was not added before
   */
  public void replace(Tx tx, Plan plan) {
    Plan before =
        storage
            .find(tx, plan.id())
            .orElseThrow(() -> new IllegalArgumentException("no such version: " + plan.id()));
    if (!before.holder().equals(plan.holder()) || before.version() != plan.version()) {
      throw new IllegalArgumentException("another version: " + plan.id());
    }
    if (plan.state().counts()) {
      storage.closeCounting(tx, plan.holder(), plan.id());
    }
    storage.replace(tx, plan);
    changed(tx, plan.holder(), plan.id());
  }

  /**
   * Lets changes of a holder's plan follow each other; called before a version is read to change.
   */
  public void serialise(Tx tx, PersonId holder) {
    tx.serialise("plan " + holder);
  }

  /** Notes what happened to a version. */
  public void addStep(Tx tx, PlanId id, PlanStep step) {
    storage.addStep(tx, id, step);
  }

  /** What happened to a version, oldest first. */
  public List<PlanStep> listSteps(Tx tx, PlanId id) {
    return storage.listSteps(tx, id);
  }

  /** The newest version that is neither agreed nor closed: being written, or being decided on. */
  public Optional<Plan> findOpen(Tx tx, PersonId holder) {
    return storage.findOpenId(tx, holder).flatMap(id -> storage.find(tx, id));
  }

  /**
   * Adds the holder's own rating of an outcome to every version that has it and is not closed.
   *
   * @throws Refused when there is none
   */
  public void rate(Tx tx, PersonId holder, OutcomeId outcome, SelfRating rating) {
    serialise(tx, holder);
    boolean rated = false;
    for (PlanVersion version : storage.listVersions(tx, holder)) {
      if (version.state() == PlanState.CLOSED) {
        continue;
      }
      Plan plan = storage.find(tx, version.id()).orElseThrow(Refused::new);
      if (plan.outcomes().stream().anyMatch(each -> each.id().equals(outcome))) {
        replace(tx, rating.in(plan, outcome));
        rated = true;
      }
    }
    if (!rated) {
      throw new Refused();
    }
  }

  /**
   * Moves a version on.
   *
   * @throws IllegalArgumentException when its state cannot become that one
   */
  public void move(Tx tx, PlanId id, PlanState state) {
    Plan plan = find(tx, id).orElseThrow(Refused::new);
    if (!plan.state().canBecome(state)) {
      throw new IllegalArgumentException(plan.state().code() + " cannot become " + state.code());
    }
    storage.setState(tx, id, state);
    changed(tx, plan.holder(), id);
  }

  /**
   * The plan as it stands now: the version that counts, else the newest that is not closed, else
   * the last one.
   */
  public Optional<Plan> findCurrent(Tx tx, PersonId holder) {
    return tx.once(
        Plan.class,
        holder,
        () -> storage.findCurrentId(tx, holder).flatMap(id -> storage.find(tx, id)));
  }

  /** The version with this id. */
  public Optional<Plan> find(Tx tx, PlanId id) {
    return storage.find(tx, id);
  }

  /** This version of the holder's plan. */
  public Optional<Plan> findVersion(Tx tx, PersonId holder, int version) {
    return storage.findVersionId(tx, holder, version).flatMap(id -> storage.find(tx, id));
  }

  /** All versions of a holder's plan without what they say, the newest first. */
  public List<PlanVersion> listVersions(Tx tx, PersonId holder) {
    return storage.listVersions(tx, holder);
  }

  /** Every version in the scheme that is not closed, without what it says. */
  public List<OpenPlan> listOpen(Tx tx) {
    return storage.listOpen(tx);
  }

  /** How often a version was changed since it was made, for its ETag. */
  public int getRevision(Tx tx, PlanId id) {
    return storage.getRevision(tx, id);
  }

  /** The reviews of plans that count and are due on this day or before, the earliest first. */
  public List<ReviewDue> listReviewsDue(Tx tx, LocalDate onOrBefore) {
    return storage.listReviewsDue(tx, onOrBefore);
  }

  /** The sign-offs in plans that count that end on this day or before, the earliest first. */
  public List<SignOffEnd> listSignOffsEnding(Tx tx, LocalDate onOrBefore) {
    return storage.listSignOffsEnding(tx, onOrBefore);
  }

  /** Whether the holder lets those who may read the plan see the self-ratings. */
  public boolean hasSharedRatings(Tx tx, PersonId holder) {
    return storage.hasSharedRatings(tx, holder);
  }

  /** Lets those who may read the plan see the holder's self-ratings. */
  public void shareRatings(Tx tx, PersonId holder) {
    storage.shareRatings(tx, holder, LocalDate.now(clock.withZone(Access.ENGLAND)));
    ratingsChanged(tx, holder);
  }

  /** Keeps the holder's self-ratings to the holder. */
  public void hideRatings(Tx tx, PersonId holder) {
    storage.hideRatings(tx, holder);
    ratingsChanged(tx, holder);
  }

  /**
   * Whether this reader is the holder or their worker now, covering ones included: who may see what
   * is marked as only for the two.
   */
  public boolean isInPrivateLine(Tx tx, PersonId reader, PersonId holder) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    return reader.equals(holder)
        || careTeam
            .findWorker(tx, holder, today)
            .map(Person::id)
            .filter(
                worker ->
                    worker.equals(reader)
                        || careTeam
                            .findCover(tx, worker, today)
                            .filter(cover -> cover.person().id().equals(reader))
                            .isPresent())
            .isPresent();
  }

  /**
   * The plan as this reader may see it. Self-ratings are the holder's own, for others they are left
   * out unless the holder shares them. Whom only the holder and their worker may see is left out
   * for everybody else.
   */
  public Plan forReader(Tx tx, Plan plan, PersonId reader) {
    boolean hides =
        plan.tonight().rota().stream().anyMatch(BackupContact::isPrivate)
            && !isInPrivateLine(tx, reader, plan.holder());
    Plan open = hides ? plan.withTonight(plan.tonight().withoutPrivate()) : plan;
    return reader.equals(plan.holder()) || hasSharedRatings(tx, plan.holder())
        ? open
        : open.withOutcomes(unrated(plan.outcomes()));
  }

  private static List<Outcome> unrated(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(each -> new Outcome(each.id(), each.statement(), each.howWeKnow(), null, List.of()))
        .toList();
  }

  private void ratingsChanged(Tx tx, PersonId holder) {
    storage
        .findCurrentId(tx, holder)
        .ifPresent(
            id -> {
              storage.touch(tx, id);
              changed(tx, holder, id);
            });
  }

  private void changed(Tx tx, PersonId holder, PlanId id) {
    feed.append(tx, FeedScope.holder(holder), KIND, id.toString());
  }

  /** Which of these holders have a plan. */
  public Set<PersonId> listWithPlan(Tx tx, Collection<PersonId> holders) {
    if (holders.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery("select distinct holder_id from plan where holder_id in (<ids>)")
        .bindList("ids", InList.of(holders))
        .map((row, context) -> PersonId.parse(row.getString("holder_id")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Which of these allocations pay for a support in a plan. */
  public Set<AllocationId> listPaying(Tx tx, Collection<AllocationId> allocations) {
    if (allocations.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery("select distinct pays_from from plan_support where pays_from in (<ids>)")
        .bindList("ids", InList.of(allocations))
        .map((row, context) -> AllocationId.parse(row.getString("pays_from")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
