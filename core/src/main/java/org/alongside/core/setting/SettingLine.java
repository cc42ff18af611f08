package org.alongside.core.setting;

import java.util.Objects;
import org.alongside.core.employment.EmploymentLine;
import org.alongside.core.money.Money;

/** One line of how a budget is worked out; whoever shows it writes it in words. */
public sealed interface SettingLine {
  /** What the line adds; below zero for what is taken off. */
  Money amount();

  /**
   * A line of the schedule.
   *
   * @param times how often it comes in the period
   */
  record OfShift(Shift shift, int times, Money amount) implements SettingLine {
    public OfShift {
      Objects.requireNonNull(shift, "shift");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** What an employer pays besides the wages of the schedule. */
  record OnCost(EmploymentLine line, Money amount) implements SettingLine {
    public OnCost {
      Objects.requireNonNull(line, "line");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * A cost that was given.
   *
   * @param days of the period
   */
  record Given(GivenCost cost, long days, Money amount) implements SettingLine {
    public Given {
      Objects.requireNonNull(cost, "cost");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * A level of the local tariff.
   *
   * @param days of the period
   */
  record Level(LocalRates.TariffLevel level, long days, Money amount) implements SettingLine {
    public Level {
      Objects.requireNonNull(level, "level");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * An answer of the questionnaire.
   *
   * @param pointValue what a point is worth in a year
   */
  record Answered(
      Questionnaire.Question question, Questionnaire.Answer answer, Money pointValue, Money amount)
      implements SettingLine {
    public Answered {
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** What lies above the comparison and is refused; below zero. */
  record Refused(Money amount) implements SettingLine {
    public Refused {
      Objects.requireNonNull(amount, "amount");
    }
  }
}
