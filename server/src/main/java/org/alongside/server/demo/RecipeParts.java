package org.alongside.server.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.Support;

/** The parts of a plan as a recipe tells them. */
final class RecipeParts {
  private RecipeParts() {}

  /** All parts, outcomes before the supports that serve them. */
  static Map<PartKey, PlanPart> of(LocalDate today, Recipe recipe, Recipe.Story story) {
    PersonId holder = recipe.holder();
    Map<PartKey, PlanPart> parts = new LinkedHashMap<>();
    story
        .sections()
        .forEach((kind, words) -> put(parts, new PlanPart.Section(SectionKind.parse(kind), words)));
    story
        .outcomes()
        .forEach(
            wish ->
                put(
                    parts,
                    new PlanPart.OutcomeWords(
                        outcome(holder, wish.key()), wish.statement(), wish.how())));
    story
        .supports()
        .forEach(help -> put(parts, new PlanPart.SupportTerms(support(today, recipe, help))));
    put(
        parts,
        new PlanPart.Contingencies(
            story.contingencies().stream()
                .map(each -> new Contingency(each.get(0), each.get(1), each.get(2)))
                .toList()));
    return parts;
  }

  private static void put(Map<PartKey, PlanPart> parts, PlanPart part) {
    parts.put(part.key(), part);
  }

  static OutcomeId outcome(PersonId holder, String key) {
    return OutcomeId.of(Cast.id("outcome " + holder + " " + key));
  }

  private static Support support(LocalDate today, Recipe recipe, Recipe.Help help) {
    PersonId holder = recipe.holder();
    return new Support(
        DemoPlans.support(holder, help.key()),
        help.title(),
        new Provider(help.provider(), help.cqc()),
        schedule(today, recipe, help),
        Money.pence(help.cost()),
        help.outcomes().stream().map(key -> outcome(holder, key)).collect(Collectors.toSet()),
        DemoBudgets.allocation(holder, help.from()),
        null);
  }

  private static Schedule schedule(LocalDate today, Recipe recipe, Recipe.Help help) {
    List<String> days = help.days();
    if (days != null) {
      Set<DayOfWeek> weekdays = days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
      return Schedule.weekly(weekdays);
    }
    Integer once = help.once();
    if (once == null) {
      throw new IllegalArgumentException("neither weekly nor once: " + help.title());
    }
    return Schedule.oneOff(today.minusDays(recipe.startedDaysAgo()).plusDays(once));
  }
}
