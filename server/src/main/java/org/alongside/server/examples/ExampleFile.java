package org.alongside.server.examples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Need;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.SignOff;
import org.alongside.core.setting.CostRhythm;
import org.alongside.core.setting.SupportedBy;
import org.alongside.core.setting.TimeBand;
import org.jspecify.annotations.Nullable;

/**
 * An example as its file tells it. Hourly rates are not in it: they come from the list of rates,
 * and what an employer pays from the figures of the tax year.
 */
record ExampleFile(
    Heading heading,
    LocalDate from,
    LocalDate review,
    String coordinator,
    EligibilityGroup group,
    BudgetTerm term,
    List<Share> allocations,
    Worked worked,
    @Nullable Employer employer,
    Map<SectionKind, String> sections,
    List<Wish> outcomes,
    List<Hours> shifts,
    List<Other> others,
    Tonight tonight) {

  /** What stands at the top: who it is about, and what there is to learn. */
  record Heading(
      String person, String title, String summary, Set<Need> needs, List<String> learn) {}

  /** A part of the budget, by a key that the costs name. */
  record Share(String key, FundingStream stream, Deployment deployment) {}

  /**
   * How the budget was worked out.
   *
   * @param why it was done this way, in plain words
   * @param instead what conventional care would cost, where that counts
   * @param rhythm how often it costs that
   * @param source where {@code instead} is from
   * @param level the level of the tariff, where that counts
   */
  record Worked(
      Approach approach,
      String why,
      @Nullable Money instead,
      CostRhythm rhythm,
      @Nullable String source,
      @Nullable String level) {}

  /** What the employer of the assistants pays besides wages, as quoted. */
  record Employer(
      int assistants, Money insurance, Money payroll, Money training, String source, Use use) {}

  /** What something is for, and what pays for it; both by their keys. */
  record Use(Set<String> outcomes, String paysFrom) {}

  /** Something that is to happen. */
  record Wish(String key, String statement, String howWeKnow) {}

  /** Who does something: a name, and the registration where the law wants one. */
  record Who(String title, String provider, @Nullable String cqc) {}

  /** Hours that somebody is paid for by a rate of the list. */
  record Hours(
      Who who,
      SupportedBy by,
      TimeBand band,
      Set<DayOfWeek> days,
      LocalTime from,
      LocalTime to,
      int people,
      Use use) {}

  /**
   * Something else that is paid for.
   *
   * @param on the day, for what is paid once or once a year
   * @param day the weekday, for what is paid every week
   * @param source where the price is from
   */
  record Other(
      Who who,
      Money cost,
      CostRhythm rhythm,
      @Nullable LocalDate on,
      @Nullable DayOfWeek day,
      String source,
      Use use) {}

  /** What is needed tonight. */
  record Tonight(List<Contingency> contingencies, List<Skill> tasks, List<Call> rota) {}

  /** A clinical task. */
  record Skill(String task, String doneBy, @Nullable String trainedBy, @Nullable SignOff signOff) {}

  /** Somebody to call. */
  record Call(String name, String relation, String phone, String when, String note) {}
}
