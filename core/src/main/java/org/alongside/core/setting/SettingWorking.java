package org.alongside.core.setting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.employment.Employment;
import org.alongside.core.employment.EmploymentCost;
import org.alongside.core.employment.EmploymentItem;
import org.alongside.core.employment.EmploymentLine;
import org.alongside.core.input.FieldError;
import org.alongside.core.money.Money;
import org.alongside.core.rates.EmploymentRates;
import org.jspecify.annotations.Nullable;

/**
 * A budget as it was worked out by one approach.
 *
 * @param lines at least one; together they come to the total
 * @param comparison what conventional care would cost in the period, where that stands beside
 * @param employment the employment behind the on-costs, where there is one
 */
public record SettingWorking(
    Approach approach,
    BudgetPeriod period,
    List<SettingLine> lines,
    @Nullable Money comparison,
    @Nullable EmploymentCost employment) {
  public SettingWorking {
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(period, "period");
    lines = Collections.unmodifiableList(new ArrayList<>(lines));
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("nothing to add up");
    }
  }

  /** What the budget comes to. */
  public Money total() {
    Money sum = Money.zero(lines.get(0).amount().currency());
    for (SettingLine line : lines) {
      sum = sum.plus(line.amount());
    }
    return sum;
  }

  /** What lies above the comparison; zero when nothing does, or when there is none. */
  public Money aboveComparison() {
    Money zero = Money.zero(total().currency());
    return comparison == null ? zero : total().minus(comparison).max(zero);
  }

  /**
   * What keeps a schedule from being worked out: lines in each other's time, and pay that the law
   * does not allow, each at {@code /shifts/0}.
   */
  public static List<FieldError> check(
      WeeklySchedule schedule, AssistantTerms terms, EmploymentRates rates) {
    List<FieldError> errors = new ArrayList<>(schedule.check());
    errors.addAll(terms.check(schedule));
    for (int i = 0; i < schedule.shifts().size(); i++) {
      Shift shift = schedule.shifts().get(i);
      if (shift.by() == SupportedBy.PERSONAL_ASSISTANT && shift.band() != TimeBand.BANK_HOLIDAY) {
        errors.addAll(PayFloor.check(shift, terms.age(), rates, "/shifts/" + i));
      }
    }
    return errors;
  }

  /**
   * From the bottom up: the lines of a schedule by their real dates, the on-costs of its
   * assistants, and other costs.
   */
  public static SettingWorking ofSchedule(
      BudgetPeriod period,
      WeeklySchedule schedule,
      AssistantTerms terms,
      EmploymentRates rates,
      Set<LocalDate> bankHolidays,
      List<GivenCost> others) {
    List<SettingLine> lines = new ArrayList<>();
    for (Shift shift : schedule.shifts()) {
      int times = shift.times(period, bankHolidays);
      lines.add(new SettingLine.OfShift(shift, times, shift.cost(times)));
    }
    EmploymentCost cost = null;
    Employment employment = terms.employ(schedule);
    if (employment != null) {
      cost = EmploymentCost.of(employment, rates);
      for (EmploymentLine line : cost.lines()) {
        if (line.item() != EmploymentItem.WAGES
            && line.item() != EmploymentItem.SLEEP_INS
            && !line.amounts().yearly().isZero()) {
          lines.add(new SettingLine.OnCost(line, InPeriod.ofYear(line.amounts().yearly(), period)));
        }
      }
    }
    others.forEach(other -> lines.add(given(other, period)));
    return new SettingWorking(Approach.WEEKLY_SCHEDULE, period, lines, null, cost);
  }

  /** From the top down: what conventional care would cost. */
  public static SettingWorking ofComparableCost(BudgetPeriod period, List<GivenCost> costs) {
    List<SettingLine> lines = new ArrayList<>();
    costs.forEach(cost -> lines.add(given(cost, period)));
    return new SettingWorking(Approach.COMPARABLE_COST, period, lines, null, null);
  }

  /** From the top down: a level of the local tariff. */
  public static SettingWorking ofTariff(BudgetPeriod period, LocalRates.TariffLevel level) {
    Money amount = InPeriod.ofWeek(level.weekly(), period);
    return new SettingWorking(
        Approach.LOCAL_TARIFF,
        period,
        List.of(new SettingLine.Level(level, period.days(), amount)),
        null,
        null);
  }

  /** From the top down: the points of a questionnaire whose answers are all there. */
  public static SettingWorking ofPoints(
      BudgetPeriod period, Questionnaire questionnaire, Map<String, String> answers) {
    List<SettingLine> lines = new ArrayList<>();
    for (Questionnaire.Question question : questionnaire.questions()) {
      String code = answers.get(question.code());
      Questionnaire.Answer answer =
          question
              .findAnswer(code == null ? "" : code)
              .orElseThrow(() -> new IllegalArgumentException("no answer to " + question.code()));
      Money yearly = questionnaire.pointValue().times(answer.points());
      lines.add(
          new SettingLine.Answered(
              question, answer, questionnaire.pointValue(), InPeriod.ofYear(yearly, period)));
    }
    return new SettingWorking(Approach.POINTS, period, lines, null, null);
  }

  /** The same schedule beside what conventional care would cost in the period. */
  public SettingWorking beside(Money conventional) {
    return new SettingWorking(
        Approach.SCHEDULE_BESIDE_COMPARISON, period, lines, conventional, employment);
  }

  /** The same without what lies above the comparison. */
  public SettingWorking refusingAboveComparison() {
    if (!aboveComparison().isPositive()) {
      return this;
    }
    List<SettingLine> less = new ArrayList<>(lines);
    less.add(new SettingLine.Refused(aboveComparison().negate()));
    return new SettingWorking(approach, period, less, comparison, employment);
  }

  private static SettingLine given(GivenCost cost, BudgetPeriod period) {
    return new SettingLine.Given(cost, period.days(), cost.in(period));
  }
}
