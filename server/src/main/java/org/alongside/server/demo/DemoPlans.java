package org.alongside.server.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Rating;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.server.db.Tx;
import org.alongside.server.plans.Plans;
import org.jspecify.annotations.Nullable;

/** The support plans of all holders, in every state. */
public final class DemoPlans implements DemoPart {
  private static final int DECIDED_BEFORE_AGREED = 4;
  private static final int DECIDED_LATELY = 6;

  private final DemoClock clock;
  private final Plans plans;

  public DemoPlans(DemoClock clock, Plans plans) {
    this.clock = clock;
    this.plans = plans;
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
        add(tx, recipe, before, version++);
      }
      add(tx, recipe, recipe.plan(), version);
      if (recipe.plan().shared()) {
        plans.shareRatings(tx, recipe.holder());
      }
    }
  }

  private void add(Tx tx, Recipe recipe, Recipe.Story story, int version) {
    clock.set(madeDaysAgo(recipe, story), LocalTime.of(11, 40));
    plans.add(tx, plan(recipe, story, version));
  }

  private static int madeDaysAgo(Recipe recipe, Recipe.Story story) {
    return story.coordinator() == null
        ? Math.max(1, recipe.startedDaysAgo() / 3)
        : story.agreedDaysAgo();
  }

  private Plan plan(Recipe recipe, Recipe.Story story, int version) {
    String code = story.state();
    PlanState state = code == null ? PlanState.CLOSED : PlanState.parse(code);
    boolean agreed = story.coordinator() != null;
    Map<SectionKind, String> sections = new EnumMap<>(SectionKind.class);
    story.sections().forEach((kind, words) -> sections.put(SectionKind.parse(kind), words));
    return new Plan(
        PlanId.of(Cast.id("plan " + recipe.holder() + " " + version)),
        recipe.holder(),
        version,
        state,
        sections,
        story.outcomes().stream().map(wish -> outcome(recipe.holder(), wish)).toList(),
        story.supports().stream().map(help -> support(recipe, story, state, help)).toList(),
        story.contingencies().stream()
            .map(each -> new Contingency(each.get(0), each.get(1), each.get(2)))
            .toList(),
        story.coordinator(),
        agreed ? clock.today().minusDays(story.agreedDaysAgo()) : null,
        agreed ? clock.today().plusDays(story.reviewInDays()) : null);
  }

  private Outcome outcome(PersonId holder, Recipe.Wish wish) {
    List<Rating> ratings = new ArrayList<>();
    List<List<Integer>> told = wish.ratings();
    if (told != null) {
      told.forEach(
          each -> ratings.add(new Rating(clock.today().minusDays(each.get(0)), each.get(1))));
    }
    return new Outcome(
        outcomeId(holder, wish.key()), wish.statement(), wish.how(), wish.hoped(), ratings);
  }

  private Support support(Recipe recipe, Recipe.Story story, PlanState state, Recipe.Help help) {
    PersonId holder = recipe.holder();
    return new Support(
        support(holder, help.key()),
        help.title(),
        new Provider(help.provider(), help.cqc()),
        schedule(recipe, help),
        Money.pence(help.cost()),
        help.outcomes().stream().map(key -> outcomeId(holder, key)).collect(Collectors.toSet()),
        DemoBudgets.allocation(holder, help.from()),
        decision(story, state, help));
  }

  private Schedule schedule(Recipe recipe, Recipe.Help help) {
    List<String> days = help.days();
    if (days != null) {
      Set<DayOfWeek> weekdays = days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
      return Schedule.weekly(weekdays);
    }
    Integer once = help.once();
    if (once == null) {
      throw new IllegalArgumentException("neither weekly nor once: " + help.title());
    }
    return Schedule.oneOff(clock.today().minusDays(recipe.startedDaysAgo()).plusDays(once));
  }

  private @Nullable Decision decision(Recipe.Story story, PlanState state, Recipe.Help help) {
    if (state == PlanState.DRAFT || state == PlanState.SUBMITTED) {
      return null;
    }
    LocalDate on =
        story.coordinator() == null
            ? clock.today().minusDays(DECIDED_LATELY)
            : clock.today().minusDays(story.agreedDaysAgo() + DECIDED_BEFORE_AGREED);
    String outcome = help.decision();
    return outcome == null
        ? Decision.agreed(on, Cast.RUTH)
        : new Decision(DecisionOutcome.parse(outcome), help.reason(), on, Cast.RUTH);
  }

  private static OutcomeId outcomeId(PersonId holder, String key) {
    return OutcomeId.of(Cast.id("outcome " + holder + " " + key));
  }
}
