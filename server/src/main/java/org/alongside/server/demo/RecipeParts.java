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
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.SignOff;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.WhoSees;

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
    tonight(parts, today, holder, story);
    return parts;
  }

  private static void tonight(
      Map<PartKey, PlanPart> parts, LocalDate today, PersonId holder, Recipe.Story story) {
    List<Recipe.Skill> tasks = story.tasks();
    if (tasks != null) {
      tasks.forEach(skill -> put(parts, new PlanPart.Task(task(today, holder, skill))));
    }
    List<Recipe.Call> rota = story.rota();
    for (int i = 0; rota != null && i < rota.size(); i++) {
      Recipe.Call call = rota.get(i);
      put(
          parts,
          new PlanPart.Contact(
              new BackupContact(
                  BackupContactId.of(Cast.id("contact " + holder + " " + call.key())),
                  i + 1,
                  call.name(),
                  call.relation(),
                  call.phone(),
                  call.when(),
                  call.note(),
                  call.hidden() ? WhoSees.HOLDER_AND_WORKER_ONLY : WhoSees.ALL)));
    }
  }

  private static ClinicalTask task(LocalDate today, PersonId holder, Recipe.Skill skill) {
    String by = skill.by();
    return new ClinicalTask(
        ClinicalTaskId.of(Cast.id("task " + holder + " " + skill.key())),
        skill.task(),
        skill.who(),
        skill.trainedBy(),
        by == null
            ? null
            : new SignOff(
                by, today.minusDays(skill.daysAgo()), today.plusDays(skill.endsInDays())));
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
