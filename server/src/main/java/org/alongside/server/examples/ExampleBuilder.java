package org.alongside.server.examples;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.plan.Tonight;
import org.alongside.core.plan.WhoSees;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.rates.TaxYear;
import org.alongside.core.setting.CostRhythm;
import org.alongside.core.setting.LocalRates;
import org.alongside.core.setting.SettingLine;
import org.alongside.core.setting.SettingWorking;
import org.alongside.core.setting.Shift;
import org.alongside.server.html.Words;
import org.alongside.server.setting.SettingCalculation;

/** Makes the plan and budget of an example out of its file, the rates and the tax year. */
final class ExampleBuilder {
  private final String slug;
  private final ExampleFile file;
  private final LocalRates rates;
  private final EmploymentRates employment;
  private final BudgetPeriod period;
  private final Words words = Words.english();
  private final List<Shift> shifts = new ArrayList<>();

  private ExampleBuilder(String slug, ExampleFile file, LocalRates rates, EmploymentYears years) {
    this.slug = slug;
    this.file = file;
    this.rates = rates;
    this.employment = years.get(TaxYear.of(file.from()));
    this.period = BudgetPeriod.yearFrom(file.from());
    file.shifts().forEach(each -> shifts.add(shift(each)));
  }

  /**
   * The example.
   *
   * @throws IllegalArgumentException when the file names what is not there, or its sums do not fit
   */
  static Example build(String slug, ExampleFile file, LocalRates rates, EmploymentYears years) {
    return new ExampleBuilder(slug, file, rates, years).example();
  }

  private Example example() {
    SettingWorking working = new ExampleWorking(file, shifts, rates, employment, period).work();
    Plan plan =
        new Plan(
            PlanId.of(id("plan")),
            PersonId.of(id("person")),
            1,
            PlanState.DRAFT,
            file.sections(),
            file.outcomes().stream()
                .map(
                    each ->
                        new Outcome(
                            outcome(each.key()),
                            each.statement(),
                            each.howWeKnow(),
                            null,
                            List.of()))
                .toList(),
            supports(working),
            file.tonight().contingencies(),
            tonight(),
            file.coordinator(),
            null,
            file.review());
    Budget budget =
        new Budget(
            BudgetId.of(id("budget")),
            plan.holder(),
            period,
            BudgetStatus.INDICATIVE,
            file.group(),
            file.term(),
            allocations(working),
            new SettingCalculation()
                .write(
                    working,
                    file.group(),
                    file.term(),
                    working.employment() == null ? null : employment),
            null,
            null);
    return new Example(
        slug,
        file.heading(),
        plan,
        budget,
        file.worked().why(),
        ExampleSources.of(file, rates, employment));
  }

  private UUID id(String what) {
    return UUID.nameUUIDFromBytes((slug + " " + what).getBytes(StandardCharsets.UTF_8));
  }

  private OutcomeId outcome(String key) {
    if (file.outcomes().stream().noneMatch(each -> each.key().equals(key))) {
      throw new IllegalArgumentException("no outcome " + key);
    }
    return OutcomeId.of(id("outcome " + key));
  }

  private Set<OutcomeId> outcomes(ExampleFile.Use use) {
    return use.outcomes().stream().map(this::outcome).collect(Collectors.toSet());
  }

  private AllocationId allocation(String key) {
    if (file.allocations().stream().noneMatch(each -> each.key().equals(key))) {
      throw new IllegalArgumentException("no part of the budget " + key);
    }
    return AllocationId.of(id("allocation " + key));
  }

  private Shift shift(ExampleFile.Hours hours) {
    Money rate =
        rates
            .findRate(hours.by(), hours.band())
            .orElseThrow(
                () -> new IllegalArgumentException("no rate " + hours.by() + " " + hours.band()));
    return new Shift(
        hours.band(),
        hours.by(),
        hours.days(),
        hours.from(),
        hours.to(),
        hours.people(),
        rate,
        Duration.ZERO);
  }

  private List<Support> supports(SettingWorking working) {
    List<Support> supports = new ArrayList<>();
    for (int i = 0; i < shifts.size(); i++) {
      ExampleFile.Hours hours = file.shifts().get(i);
      supports.add(
          support(hours.who(), Schedule.weekly(hours.days()), shifts.get(i).cost(1), hours.use()));
    }
    ExampleFile.Employer employer = file.employer();
    if (employer != null) {
      supports.add(
          support(
              new ExampleFile.Who(
                  words.say("examples.employer"), words.say("examples.employer-who"), null),
              Schedule.oneOff(file.from().plusMonths(1)),
              onCosts(working),
              employer.use()));
    }
    for (ExampleFile.Other other : file.others()) {
      DayOfWeek day = other.day();
      LocalDate on = other.on();
      if ((other.rhythm() == CostRhythm.EVERY_WEEK) != (day != null)
          || (day == null) == (on == null)) {
        throw new IllegalArgumentException("a weekday or a date: " + other.who().title());
      }
      supports.add(
          support(
              other.who(),
              day != null
                  ? Schedule.weekly(Set.of(day))
                  : Schedule.oneOff(Objects.requireNonNull(on)),
              other.cost(),
              other.use()));
    }
    return supports;
  }

  private Support support(ExampleFile.Who who, Schedule schedule, Money cost, ExampleFile.Use use) {
    return new Support(
        SupportId.of(id("support " + who.title())),
        who.title(),
        new Provider(who.provider(), who.cqc()),
        schedule,
        cost,
        outcomes(use),
        allocation(use.paysFrom()),
        null);
  }

  private static Money onCosts(SettingWorking working) {
    Money sum = Money.pence(0);
    for (SettingLine line : working.lines()) {
      if (line instanceof SettingLine.OnCost cost) {
        sum = sum.plus(cost.amount());
      }
    }
    return sum;
  }

  /** Each line goes to the part of the budget that its support names. */
  private List<Allocation> allocations(SettingWorking working) {
    Map<AllocationId, Money> amounts = new LinkedHashMap<>();
    file.allocations().forEach(each -> amounts.put(allocation(each.key()), Money.pence(0)));
    int shift = 0;
    int other = 0;
    for (SettingLine line : working.lines()) {
      String key = file.allocations().get(0).key();
      if (line instanceof SettingLine.OfShift) {
        key = file.shifts().get(shift++).use().paysFrom();
      } else if (line instanceof SettingLine.OnCost) {
        key = Objects.requireNonNull(file.employer(), "employer").use().paysFrom();
      } else if (line instanceof SettingLine.Given
          && file.worked().approach() != Approach.COMPARABLE_COST) {
        key = file.others().get(other++).use().paysFrom();
      }
      amounts.merge(allocation(key), line.amount(), Money::plus);
    }
    List<Allocation> allocations = new ArrayList<>();
    for (ExampleFile.Share share : file.allocations()) {
      AllocationId id = allocation(share.key());
      allocations.add(
          new Allocation(
              id, share.stream(), share.deployment(), Objects.requireNonNull(amounts.get(id))));
    }
    return allocations;
  }

  private Tonight tonight() {
    List<ClinicalTask> tasks = new ArrayList<>();
    for (ExampleFile.Skill skill : file.tonight().tasks()) {
      tasks.add(
          new ClinicalTask(
              ClinicalTaskId.of(id("task " + tasks.size())),
              skill.task(),
              skill.doneBy(),
              skill.trainedBy(),
              skill.signOff()));
    }
    List<BackupContact> rota = new ArrayList<>();
    for (ExampleFile.Call call : file.tonight().rota()) {
      rota.add(
          new BackupContact(
              BackupContactId.of(id("contact " + rota.size())),
              rota.size() + 1,
              call.name(),
              call.relation(),
              call.phone(),
              call.when(),
              call.note(),
              WhoSees.ALL));
    }
    return new Tonight(tasks, rota);
  }
}
