package org.alongside.core.employment;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.core.money.Money;
import org.alongside.core.rates.EmploymentRates;

/**
 * What an employment costs the employer, line by line.
 *
 * <p>The basis: a year of 52 weeks, in each of which the support is given. Paid holiday comes on
 * top, because somebody else is paid while the assistant is away; it is counted as if it were paid
 * evenly through the year, National Insurance and pension included, so that the money is never too
 * little.
 *
 * @param lines in the order in which they are read; each column adds up to the total
 */
public record EmploymentCost(
    Employment employment, EmploymentRates rates, List<EmploymentLine> lines, Amounts total) {
  public EmploymentCost {
    Objects.requireNonNull(employment, "employment");
    Objects.requireNonNull(rates, "rates");
    lines = List.copyOf(lines);
    Money sum = Money.zero(total.yearly().currency());
    for (EmploymentLine line : lines) {
      sum = sum.plus(line.amounts().yearly());
    }
    if (!sum.equals(total.yearly())) {
      throw new IllegalArgumentException(
          "the lines come to " + sum + ", the total says " + total.yearly());
    }
  }

  /** The cost of an employment by the figures of one tax year. */
  public static EmploymentCost of(Employment employment, EmploymentRates rates) {
    return new CostLines(employment, rates).cost();
  }

  /** What the lines of these items come to. */
  public Money yearlyOf(EmploymentItem... items) {
    Money sum = Money.zero(total.yearly().currency());
    for (EmploymentLine line : lines) {
      if (List.of(items).contains(line.item())) {
        sum = sum.plus(line.amounts().yearly());
      }
    }
    return sum;
  }

  /** Hours of support in a week, of all assistants, without sleep-ins. */
  public Duration timePerWeek() {
    Duration time = Duration.ZERO;
    for (Assistant assistant : employment.assistants()) {
      time = time.plus(assistant.timePerWeek());
    }
    return time;
  }

  /** Sleep-ins in a week, of all assistants. */
  public int nightsPerWeek() {
    int nights = 0;
    for (Assistant assistant : employment.assistants()) {
      SleepIns sleepIns = assistant.sleepIns();
      nights += sleepIns == null ? 0 : sleepIns.nights();
    }
    return nights;
  }

  /** What an agency would take for the same hours and nights, in 52 weeks. */
  public Amounts byAgency(Money hourlyRate, Money perNight) {
    Money hours = hourlyRate.rateTimes(timePerWeek().multipliedBy(Columns.WEEKS));
    return Columns.total(hours.plus(perNight.times(nightsPerWeek()).times(Columns.WEEKS)));
  }

  /** What an hour of support costs in all, rounded half-up; zero when there are only sleep-ins. */
  public Money perHour() {
    long minutes = timePerWeek().toMinutes() * Columns.WEEKS;
    return minutes == 0
        ? Money.zero(total.yearly().currency())
        : total.yearly().portion(Duration.ofHours(1).toMinutes(), minutes, RoundingMode.HALF_UP);
  }

  /** Makes the lines, which need the total of all before they can be spread over the columns. */
  static final class Draft {
    private final List<EmploymentLine> lines = new ArrayList<>();
    private final List<Money> yearly = new ArrayList<>();

    void add(
        EmploymentItem item,
        int assistant,
        LineWorking working,
        Money amount,
        Argument... arguments) {
      lines.add(
          new EmploymentLine(
              item, assistant, working, List.of(arguments), new Amounts(amount, amount, amount)));
      yearly.add(amount);
    }

    EmploymentCost finish(Employment employment, EmploymentRates rates) {
      Money sum = Money.sum(yearly.get(0).currency(), yearly);
      Amounts total = Columns.total(sum);
      List<Amounts> columns = Columns.of(yearly, total);
      List<EmploymentLine> finished = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        EmploymentLine line = lines.get(i);
        finished.add(
            new EmploymentLine(
                line.item(), line.assistant(), line.working(), line.arguments(), columns.get(i)));
      }
      return new EmploymentCost(employment, rates, finished, total);
    }
  }
}
