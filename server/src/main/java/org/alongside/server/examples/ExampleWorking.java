package org.alongside.server.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.employment.AllowanceClaim;
import org.alongside.core.employment.HoursPattern;
import org.alongside.core.employment.PensionChoice;
import org.alongside.core.employment.RedundancyFund;
import org.alongside.core.employment.RunningCosts;
import org.alongside.core.money.Money;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.PayPeriod;
import org.alongside.core.setting.AssistantTerms;
import org.alongside.core.setting.GivenCost;
import org.alongside.core.setting.LocalRates;
import org.alongside.core.setting.SettingLine;
import org.alongside.core.setting.SettingWorking;
import org.alongside.core.setting.Shift;
import org.alongside.core.setting.WeeklySchedule;
import org.alongside.server.html.Words;

/** Works out the budget of an example by the approach that its file names. */
final class ExampleWorking {
  private final ExampleFile file;
  private final List<Shift> shifts;
  private final LocalRates rates;
  private final EmploymentRates employment;
  private final BudgetPeriod period;
  private final Words words = Words.english();

  ExampleWorking(
      ExampleFile file,
      List<Shift> shifts,
      LocalRates rates,
      EmploymentRates employment,
      BudgetPeriod period) {
    this.file = file;
    this.shifts = List.copyOf(shifts);
    this.rates = rates;
    this.employment = employment;
    this.period = period;
  }

  /**
   * The working.
   *
   * @throws IllegalArgumentException when hours overlap, or pay less than the law allows
   */
  SettingWorking work() {
    ExampleFile.Worked worked = file.worked();
    return switch (worked.approach()) {
      case WEEKLY_SCHEDULE -> schedule();
      case SCHEDULE_BESIDE_COMPARISON -> schedule().beside(instead(worked).in(period));
      case COMPARABLE_COST -> SettingWorking.ofComparableCost(period, List.of(instead(worked)));
      case LOCAL_TARIFF ->
          SettingWorking.ofTariff(
              period,
              rates
                  .findLevel(Objects.requireNonNull(worked.level(), "level"))
                  .orElseThrow(() -> new IllegalArgumentException("no level " + worked.level())));
      case POINTS -> throw new IllegalArgumentException("no example answers a questionnaire");
      case EARLIER_RECORD ->
          throw new IllegalArgumentException("an example shows how it was worked out");
    };
  }

  private GivenCost instead(ExampleFile.Worked worked) {
    return new GivenCost(
        words.say("examples.instead"),
        Objects.requireNonNull(worked.instead(), "insteadPence"),
        worked.rhythm());
  }

  private SettingWorking schedule() {
    List<GivenCost> others =
        file.others().stream()
            .map(each -> new GivenCost(each.who().title(), each.cost(), each.rhythm()))
            .toList();
    if (shifts.isEmpty()) {
      List<SettingLine> lines = new ArrayList<>();
      others.forEach(
          each -> lines.add(new SettingLine.Given(each, period.days(), each.in(period))));
      return new SettingWorking(Approach.WEEKLY_SCHEDULE, period, lines, null, null);
    }
    WeeklySchedule schedule = new WeeklySchedule(shifts);
    AssistantTerms terms = terms();
    if (!SettingWorking.check(schedule, terms, employment).isEmpty()) {
      throw new IllegalArgumentException(
          "hours that overlap, or pay below the minimum wage: "
              + SettingWorking.check(schedule, terms, employment));
    }
    return SettingWorking.ofSchedule(period, schedule, terms, employment, Set.of(), others);
  }

  private AssistantTerms terms() {
    ExampleFile.Employer employer = file.employer();
    return new AssistantTerms(
        employer == null ? 1 : employer.assistants(),
        PayPeriod.MONTHLY,
        AgeBand.FROM_22_TO_40,
        HoursPattern.REGULAR,
        PensionChoice.BY_THE_RULES,
        AllowanceClaim.CLAIMED,
        RedundancyFund.NOT_SET_ASIDE,
        0,
        employer == null
            ? RunningCosts.none()
            : new RunningCosts(
                employer.insurance(), employer.payroll(), Money.pence(0), employer.training()));
  }
}
