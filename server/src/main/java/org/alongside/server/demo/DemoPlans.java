package org.alongside.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PartKind;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanDraft;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.ReviewWindow;
import org.alongside.core.plan.SupportId;
import org.alongside.server.db.Tx;
import org.alongside.server.deciding.Deciding;
import org.alongside.server.deciding.PlanRefusal;
import org.alongside.server.deciding.Reviewing;
import org.alongside.server.deciding.Ruling;
import org.alongside.server.drafting.Drafting;
import org.alongside.server.drafting.EditOutcome;
import org.alongside.server.plans.Plans;
import org.alongside.server.plans.SelfRating;
import org.jspecify.annotations.Nullable;

/**
 * The support plans of all holders, in every state: written, sent, decided, agreed and reviewed as
 * people do it on the pages, each step on its day.
 */
public final class DemoPlans implements DemoPart {
  private static final int BEGUN_BEFORE_AGREED = 24;
  private static final int SENT_BEFORE_AGREED = 12;
  private static final int DECIDED_BEFORE_AGREED = 4;
  private static final int DECIDED_LATELY = 6;
  private static final int SENT_LATELY = 9;
  private static final int FIRST_REVIEW_AFTER_DAYS = 80;
  private static final int REVIEW_BEGAN_DAYS_AGO = 5;
  private static final LocalTime AT = LocalTime.of(11, 40);

  private final DemoClock clock;
  private final Plans plans;
  private final Drafting drafting;
  private final Deciding deciding;
  private final Reviewing reviewing;

  public DemoPlans(
      DemoClock clock, Plans plans, Drafting drafting, Deciding deciding, Reviewing reviewing) {
    this.clock = clock;
    this.plans = plans;
    this.drafting = drafting;
    this.deciding = deciding;
    this.reviewing = reviewing;
  }

  /**
   * The support with this key in the plan of a holder; the keys stand in {@code
   * demo/budgets-and-plans.json}. Example: {@code support(Cast.AMINA, "assistant")}.
   */
  public static SupportId support(PersonId holder, String key) {
    return SupportId.of(Cast.id("support " + holder + " " + key));
  }

  @Override
  public void fill(Tx tx) {
    for (Recipe recipe : Recipe.readAll()) {
      int version = 1;
      Recipe.Story before = recipe.earlierPlan();
      if (before != null) {
        tell(tx, recipe, before, version++, false);
      }
      tell(tx, recipe, recipe.plan(), version, true);
      if (recipe.plan().shared()) {
        plans.shareRatings(tx, recipe.holder());
      }
    }
    challenges(tx);
  }

  /** The story of one version. */
  private void tell(Tx tx, Recipe recipe, Recipe.Story story, int version, boolean last) {
    PersonId holder = recipe.holder();
    String code = story.state();
    PlanState state = code == null ? PlanState.AGREED : PlanState.parse(code);
    boolean agreed = story.coordinator() != null;
    clock.set(begunDaysAgo(recipe, story), AT);
    PlanId id = PlanId.of(Cast.id("plan " + holder + " " + version));
    write(tx, holder, drafting.begin(tx, holder, holder, id), recipe, story);
    if (state == PlanState.DRAFT) {
      return;
    }
    clock.set(agreed ? story.agreedDaysAgo() + SENT_BEFORE_AGREED : SENT_LATELY, AT);
    arrange(tx, recipe, story, last);
    done(() -> deciding.send(tx, holder, holder, "This is my plan. I agree that it is sent."));
    if (state == PlanState.SUBMITTED) {
      return;
    }
    clock.set(agreed ? story.agreedDaysAgo() + DECIDED_BEFORE_AGREED : DECIDED_LATELY, AT);
    decide(tx, holder, story);
    if (state == PlanState.DECIDED) {
      return;
    }
    clock.set(story.agreedDaysAgo(), AT);
    done(() -> deciding.agree(tx, holder, holder, "I agree that this is my plan from now on."));
    if (last) {
      review(tx, recipe, story, state);
    }
  }

  private static int begunDaysAgo(Recipe recipe, Recipe.Story story) {
    if (story.coordinator() != null) {
      return story.agreedDaysAgo() + BEGUN_BEFORE_AGREED;
    }
    int third = Math.max(1, recipe.startedDaysAgo() / 3);
    return "draft".equals(story.state()) ? third : SENT_LATELY + third;
  }

  private void write(Tx tx, PersonId holder, Plan begun, Recipe recipe, Recipe.Story story) {
    Map<PartKey, PlanPart> parts = RecipeParts.of(clock.today(), recipe, story);
    Set<PartKey> gone = new HashSet<>(PlanDraft.of(begun).listKeys());
    gone.removeAll(parts.keySet());
    for (PartKey key : gone) {
      if (key.kind() != PartKind.ARRANGEMENTS) {
        saved(drafting.remove(tx, holder, holder, key, revision(tx, begun, key)));
      }
    }
    parts
        .values()
        .forEach(
            part ->
                saved(drafting.write(tx, holder, holder, part, revision(tx, begun, part.key()))));
    story.outcomes().forEach(wish -> rate(tx, holder, begun.id(), wish));
  }

  private int revision(Tx tx, Plan plan, PartKey key) {
    return drafting.getRevision(tx, plan.id(), key);
  }

  private void rate(Tx tx, PersonId holder, PlanId plan, Recipe.Wish wish) {
    List<List<Integer>> told = wish.ratings();
    if (told == null) {
      return;
    }
    OutcomeId id = RecipeParts.outcome(holder, wish.key());
    for (List<Integer> each : told) {
      LocalDate on = clock.today().minusDays(each.get(0));
      LocalDate last =
          plans.find(tx, plan).orElseThrow().outcomes().stream()
              .filter(outcome -> outcome.id().equals(id))
              .findFirst()
              .flatMap(Outcome::findNow)
              .map(rating -> rating.on())
              .orElse(LocalDate.MIN);
      if (on.isAfter(last)) {
        plans.rate(tx, holder, id, new SelfRating(on, each.get(1), wish.hoped()));
      }
    }
  }

  /** The care coordinator, and a day for the first review that the rules allow. */
  private void arrange(Tx tx, Recipe recipe, Recipe.Story story, boolean last) {
    PersonId holder = recipe.holder();
    ReviewWindow window = deciding.window(tx, holder);
    boolean reviewed = last && recipe.reviewedDaysAgo() != null;
    LocalDate wanted =
        reviewed || story.coordinator() == null
            ? window.from().plusDays(FIRST_REVIEW_AFTER_DAYS)
            : clock.today().plusDays(story.reviewInDays());
    Plan draft = drafting.findDraft(tx, holder).orElseThrow();
    saved(
        drafting.write(
            tx,
            holder,
            holder,
            new PlanPart.Arrangements(
                story.coordinator(), window.holds(wanted) ? wanted : window.latest()),
            revision(tx, draft, PartKey.ARRANGEMENTS)));
  }

  private void decide(Tx tx, PersonId holder, Recipe.Story story) {
    LocalDate on = LocalDate.now(clock.withZone(org.alongside.server.access.Access.ENGLAND));
    for (Recipe.Help help : story.supports()) {
      String outcome = help.decision();
      Decision decision =
          outcome == null
              ? Decision.agreed(on, Cast.RUTH)
              : new Decision(DecisionOutcome.parse(outcome), help.reason(), on, Cast.RUTH);
      done(
          () -> deciding.rule(tx, holder, support(holder, help.key()), new Ruling(decision, null)));
    }
    String coordinator = story.coordinator();
    done(
        () ->
            deciding.finish(
                tx, Cast.RUTH, holder, coordinator == null ? "Sister Helen Amos" : coordinator));
  }

  private void review(Tx tx, Recipe recipe, Recipe.Story story, PlanState state) {
    PersonId holder = recipe.holder();
    Integer reviewed = recipe.reviewedDaysAgo();
    LocalDate next = clock.today().plusDays(story.reviewInDays());
    if (reviewed != null) {
      clock.set(reviewed, AT);
      done(() -> reviewing.start(tx, Cast.GRACE, holder));
      done(
          () ->
              reviewing.close(
                  tx, Cast.GRACE, holder, next, "We went through the plan. It can stay."));
    }
    if (state == PlanState.IN_REVIEW) {
      clock.set(REVIEW_BEGAN_DAYS_AGO + 2, AT);
      if (next.isAfter(clock.today())) {
        done(() -> reviewing.ask(tx, holder, holder, "My hours are not enough any more."));
      }
      clock.set(REVIEW_BEGAN_DAYS_AGO, AT);
      done(() -> reviewing.start(tx, Cast.GRACE, holder));
    }
    if (state == PlanState.CLOSED) {
      clock.set(1, AT);
      plans.move(tx, plans.findCurrent(tx, holder).orElseThrow().id(), PlanState.CLOSED);
    }
  }

  /** What another coordinator is asked to look at again. */
  private void challenges(Tx tx) {
    PersonId beth = Cast.person("Beth Carver");
    clock.set(3, LocalTime.of(16, 5));
    Plan plan = plans.findCurrent(tx, beth).orElseThrow();
    SupportId easel =
        plan.supports().stream()
            .filter(each -> isChanged(each.decision()))
            .findFirst()
            .orElseThrow()
            .id();
    done(
        () ->
            deciding.challenge(
                tx, beth, beth, easel, "The smaller one does not hold my paper. I tried it."));
  }

  private static boolean isChanged(@Nullable Decision decision) {
    return decision != null && decision.outcome() == DecisionOutcome.CHANGED;
  }

  private static void done(Supplier<java.util.Optional<PlanRefusal>> step) {
    step.get()
        .ifPresent(
            refusal -> {
              throw new IllegalStateException("the demo's plan was refused: " + refusal);
            });
  }

  private static void saved(EditOutcome outcome) {
    if (!(outcome instanceof EditOutcome.Saved)) {
      throw new IllegalStateException("the demo's plan was not saved: " + outcome);
    }
  }
}
