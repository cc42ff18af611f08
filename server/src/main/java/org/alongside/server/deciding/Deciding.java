package org.alongside.server.deciding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.plan.Challenge;
import org.alongside.core.plan.ChallengeId;
import org.alongside.core.plan.ChallengeRefusal;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanConcern;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.PlanStep;
import org.alongside.core.plan.ReviewWindow;
import org.alongside.core.plan.StepKind;
import org.alongside.core.plan.SubmissionCheck;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.drafting.Drafting;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.plans.Plans;
import org.jspecify.annotations.Nullable;

/**
 * From a draft to an agreed plan: sent with the holder's agreement, decided support by support,
 * looked at again by another person where the holder asks for it, and agreed as decided.
 */
public final class Deciding {
  private final Clock clock;
  private final Random random;
  private final Plans plans;
  private final Drafting drafting;
  private final Budgets budgets;
  private final Audit audit;
  private final PlanNews news;
  private final SqlDeciding storage = new SqlDeciding();

  public Deciding(
      Clock clock,
      Random random,
      Plans plans,
      Drafting drafting,
      Budgets budgets,
      Audit audit,
      PlanNews news) {
    this.clock = clock;
    this.random = random;
    this.plans = plans;
    this.drafting = drafting;
    this.budgets = budgets;
    this.audit = audit;
    this.news = news;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Access.ENGLAND));
  }

  /** On which days the next review of this holder's plan may lie. */
  public ReviewWindow window(Tx tx, PersonId holder) {
    LocalDate today = today();
    Optional<Budget> budget = budgets.findNearest(tx, holder, today);
    LocalDate start = budget.map(each -> each.period().startOn()).orElse(today);
    boolean begun = plans.findCurrent(tx, holder).filter(plan -> plan.state().counts()).isPresent();
    LocalDate paid = begun || start.isAfter(today) ? start : today;
    return ReviewWindow.of(
        budget.map(Budget::streams).orElse(Set.of()),
        paid,
        budget.map(Budget::reviewedOn).orElse(null),
        today);
  }

  /** What stands against sending this version, and what is only worth a second look. */
  public List<PlanConcern> check(Tx tx, Plan plan) {
    return SubmissionCheck.check(
        plan,
        window(tx, plan.holder()),
        budgets.findNearest(tx, plan.holder(), today()).orElse(null));
  }

  /**
   * Sends the draft for a decision.
   *
   * @param by the holder, or who may agree for them
   * @param said the agreement in the words in which it was given
   */
  public Optional<PlanRefusal> send(Tx tx, PersonId by, PersonId holder, String said) {
    plans.serialise(tx, holder);
    Optional<Plan> draft = drafting.findDraft(tx, holder);
    if (draft.isEmpty()) {
      return Optional.of(PlanRefusal.NOT_NOW);
    }
    if (check(tx, draft.get()).stream().anyMatch(PlanConcern::blocks)) {
      return Optional.of(PlanRefusal.BLOCKED);
    }
    plans.replace(tx, draft.get().movedTo(PlanState.SUBMITTED));
    note(tx, draft.get(), by, StepKind.SUBMITTED, said);
    news.tell(tx, holder, by, NoticeKind.PLAN_SENT);
    return Optional.empty();
  }

  /**
   * Takes the plan back to go on writing. What was decided on it by then stays readable: a decided
   * version is closed, and a copy of it is the draft.
   */
  public Optional<PlanRefusal> takeBack(Tx tx, PersonId by, PersonId holder) {
    plans.serialise(tx, holder);
    Optional<Plan> open =
        plans.findOpen(tx, holder).filter(plan -> plan.state() != PlanState.DRAFT);
    if (open.isEmpty()) {
      return Optional.of(PlanRefusal.NOT_NOW);
    }
    Plan plan = open.get();
    storage.dropRulings(tx, plan.id());
    note(tx, plan, by, StepKind.TAKEN_BACK, null);
    if (plan.state() == PlanState.SUBMITTED) {
      plans.replace(tx, plan.movedTo(PlanState.DRAFT));
      return Optional.empty();
    }
    plans.replace(tx, plan.movedTo(PlanState.CLOSED));
    PlanId id = PlanId.of(Uuids.next(clock.instant(), random));
    Plan next =
        plan.nextVersion(id, plan.version() + 1)
            .withArrangements(plan.careCoordinator(), plan.reviewOn());
    plans.add(tx, next);
    note(tx, next, by, StepKind.STARTED, null);
    return Optional.empty();
  }

  /** What was decided so far on a version that was sent. */
  public Map<SupportId, Ruling> rulings(Tx tx, PlanId plan) {
    return storage.rulings(tx, plan);
  }

  /** The version of a holder that waits for decisions. */
  public Optional<Plan> findSent(Tx tx, PersonId holder) {
    return plans.findOpen(tx, holder).filter(plan -> plan.state() == PlanState.SUBMITTED);
  }

  /**
   * Decides on one support of a plan that was sent; nobody but those who decide sees it before the
   * last one is decided on.
   */
  public Optional<PlanRefusal> rule(Tx tx, PersonId holder, SupportId support, Ruling ruling) {
    plans.serialise(tx, holder);
    Optional<Plan> sent = findSent(tx, holder);
    if (sent.flatMap(plan -> plan.findSupport(support)).isEmpty()) {
      return Optional.of(PlanRefusal.NOT_NOW);
    }
    storage.putRuling(tx, sent.get().id(), support, ruling);
    return Optional.empty();
  }

  /**
   * Gives the decisions to the holder.
   *
   * @param coordinator who coordinates the care; the rules want the plan to name somebody
   */
  public Optional<PlanRefusal> finish(
      Tx tx, PersonId by, PersonId holder, @Nullable String coordinator) {
    plans.serialise(tx, holder);
    Optional<Plan> sent = findSent(tx, holder);
    if (sent.isEmpty()) {
      return Optional.of(PlanRefusal.NOT_NOW);
    }
    Plan plan = sent.get();
    Map<SupportId, Ruling> rulings = storage.rulings(tx, plan.id());
    List<Support> decided = new ArrayList<>();
    for (Support support : plan.supports()) {
      Ruling ruling = rulings.get(support.id());
      if (ruling == null) {
        return Optional.of(PlanRefusal.UNDECIDED);
      }
      decided.add(ruling.on(support));
    }
    if (coordinator == null || coordinator.isBlank()) {
      return Optional.of(PlanRefusal.NO_COORDINATOR);
    }
    plans.replace(
        tx,
        plan.withSupports(decided)
            .withArrangements(coordinator, plan.reviewOn())
            .movedTo(PlanState.DECIDED));
    storage.dropRulings(tx, plan.id());
    note(tx, plan, by, StepKind.DECIDED, null);
    news.tell(tx, holder, by, NoticeKind.PLAN_DECIDED);
    return Optional.empty();
  }

  /**
   * Agrees to the plan as it was decided: from now on it counts, and what it says is never changed
   * again. An amount that was a guide until now is final with it.
   *
   * @param said the agreement in the words in which it was given
   */
  public Optional<PlanRefusal> agree(Tx tx, PersonId by, PersonId holder, String said) {
    plans.serialise(tx, holder);
    Optional<Plan> decided =
        plans.findOpen(tx, holder).filter(plan -> plan.state() == PlanState.DECIDED);
    if (decided.isEmpty()) {
      return Optional.of(PlanRefusal.NOT_NOW);
    }
    Plan plan = decided.get();
    LocalDate review = plan.reviewOn();
    ReviewWindow window = window(tx, holder);
    LocalDate next = review != null && window.holds(review) ? review : window.latest();
    plans.replace(tx, plan.withArrangements(plan.careCoordinator(), next).agreed(today()));
    budgets.findGuide(tx, holder, today()).ifPresent(guide -> budgets.makeFinal(tx, guide));
    note(tx, plan, by, StepKind.AGREED, said);
    news.tell(tx, holder, by, NoticeKind.PLAN_AGREED);
    return Optional.empty();
  }

  /** The version whose decisions can be challenged now: the decided one, else the agreed one. */
  public Optional<Plan> findChallengeable(Tx tx, PersonId holder) {
    return plans
        .findOpen(tx, holder)
        .filter(plan -> plan.state() == PlanState.DECIDED)
        .or(() -> plans.findCurrent(tx, holder).filter(plan -> plan.state().counts()));
  }

  /** All challenges of a version, oldest first. */
  public List<Challenge> listChallenges(Tx tx, PlanId plan) {
    return storage.listChallenges(tx, plan);
  }

  /**
   * A challenge of this holder's plan.
   *
   * @throws Refused when there is none with this id
   */
  public Challenge getChallenge(Tx tx, PersonId holder, ChallengeId id) {
    return storage
        .findChallenge(tx, id)
        .filter(
            challenge ->
                plans
                    .find(tx, challenge.plan())
                    .filter(plan -> plan.holder().equals(holder))
                    .isPresent())
        .orElseThrow(Refused::new);
  }

  /** Asks for a decision to be looked at again. */
  public Optional<PlanRefusal> challenge(
      Tx tx, PersonId by, PersonId holder, SupportId support, String words) {
    plans.serialise(tx, holder);
    Optional<Plan> found = findChallengeable(tx, holder);
    if (found.isEmpty()) {
      return Optional.of(PlanRefusal.NOT_NOW);
    }
    Plan plan = found.get();
    Optional<ChallengeRefusal> obstacle =
        Challenge.findObstacle(plan, support, storage.listChallenges(tx, plan.id()));
    if (obstacle.isPresent()) {
      return Optional.of(
          obstacle.get() == ChallengeRefusal.ALREADY_OPEN
              ? PlanRefusal.ALREADY
              : PlanRefusal.NOT_NOW);
    }
    Decision before = plan.findSupport(support).map(Support::decision).orElseThrow();
    storage.insertChallenge(
        tx,
        new Challenge(
            ChallengeId.of(Uuids.next(clock.instant(), random)),
            plan.id(),
            support,
            by,
            clock.instant(),
            words,
            before,
            null));
    note(tx, plan, by, StepKind.CHALLENGED, null);
    news.tell(tx, holder, by, NoticeKind.PLAN_CHALLENGED);
    return Optional.empty();
  }

  /**
   * Answers a challenge, as another person than the one who decided. In a plan that is only decided
   * the answer takes the place of the decision; an agreed plan stays as it is, and where the answer
   * lets a support go ahead, a new version is begun with it.
   */
  public Optional<PlanRefusal> answer(
      Tx tx, PersonId holder, Challenge challenge, Decision decision) {
    plans.serialise(tx, holder);
    Challenge fresh = getChallenge(tx, holder, challenge.id());
    Challenge.Outcome outcome = fresh.answeredWith(decision);
    if (outcome instanceof Challenge.Refused refused) {
      return Optional.of(
          switch (refused.why()) {
            case SAME_PERSON, OWN_CHALLENGE -> PlanRefusal.SAME_PERSON;
            case NO_REASON -> PlanRefusal.NO_REASON;
            case ALREADY_ANSWERED, ALREADY_OPEN -> PlanRefusal.ALREADY;
            case NOT_DECIDED -> PlanRefusal.NOT_NOW;
          });
    }
    Plan plan = plans.find(tx, fresh.plan()).orElseThrow(Refused::new);
    storage.setAnswer(tx, fresh.id(), decision);
    PersonId by = decision.decidedBy();
    if (plan.state() == PlanState.DECIDED) {
      List<Support> supports = new ArrayList<>();
      plan.supports()
          .forEach(
              each ->
                  supports.add(
                      each.id().equals(fresh.support()) ? each.withDecision(decision) : each));
      plans.replace(tx, plan.withSupports(supports));
    } else if (plan.state().counts() && decision.goesAhead()) {
      drafting.begin(tx, by, holder);
    }
    note(tx, plan, by, StepKind.ANSWERED, null);
    news.tell(tx, holder, by, NoticeKind.PLAN_ANSWERED);
    return Optional.empty();
  }

  private void note(Tx tx, Plan plan, PersonId by, StepKind kind, @Nullable String said) {
    plans.addStep(tx, plan.id(), new PlanStep(kind, by, clock.instant(), said));
    audit.append(
        tx,
        Audit.ownerOf(plan.holder()),
        by.toString(),
        kind.code(),
        Asset.PLAN.code(),
        "version " + plan.version());
  }
}
