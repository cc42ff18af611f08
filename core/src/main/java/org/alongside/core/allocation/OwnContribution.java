package org.alongside.core.allocation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.Stretch;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;

/**
 * What a person pays themselves towards council money, worked out by the council's financial
 * assessment. The council may take it off each payment, so that the money comes net; Care Act 2014,
 * sections 14 and 26, and Care and Support (Direct Payments) Regulations 2014 (SI 2014/2871). There
 * is none on health money: NHS care is free of charge, National Health Service Act 2006, section
 * 1(4).
 *
 * <p>Example: £20 a week from 1 to 20 April is due three times, on the 1st, 8th and 15th: £60.
 *
 * @param each what is paid each time, above zero
 * @param days from the first time on, to the last day inclusive
 */
public record OwnContribution(
    AllocationId allocation, Money each, ContributionRhythm rhythm, BudgetPeriod days) {
  private static final int WEEK = 7;
  private static final int WEEKS_OF_FOUR = 4;

  public OwnContribution {
    Objects.requireNonNull(allocation, "allocation");
    Objects.requireNonNull(rhythm, "rhythm");
    Objects.requireNonNull(days, "days");
    if (!each.isPositive()) {
      throw new IllegalArgumentException("a contribution not above zero: " + each);
    }
  }

  /**
   * The contribution, or all that is wrong with it at {@code allocation}, {@code from}, {@code
   * until} and {@code amount}.
   */
  public static Parsed<OwnContribution> check(
      Allocation allocation,
      BudgetPeriod period,
      Money each,
      ContributionRhythm rhythm,
      LocalDate from,
      LocalDate until) {
    FieldErrors errors = new FieldErrors();
    if (allocation.stream() == FundingStream.NHS) {
      errors.add("/allocation", AllocationProblem.NHS_MONEY);
    } else if (allocation.stream() != FundingStream.LOCAL_AUTHORITY) {
      errors.add("/allocation", AllocationProblem.NOT_COUNCIL_MONEY);
    }
    String first = period.startOn().toString();
    String last = period.endOn().toString();
    if (!period.contains(from)) {
      errors.add("/from", AllocationProblem.OUTSIDE_PERIOD, first, last);
    }
    if (until.isBefore(from)) {
      errors.add("/until", AllocationProblem.END_BEFORE_START);
    } else if (!period.contains(until)) {
      errors.add("/until", AllocationProblem.OUTSIDE_PERIOD, first, last);
    }
    if (errors.count() > 0) {
      return Parsed.invalid(errors.list());
    }
    OwnContribution contribution =
        new OwnContribution(allocation.id(), each, rhythm, new BudgetPeriod(from, until));
    if (contribution.total().compareTo(allocation.amount()) > 0) {
      errors.add(
          "/amount", AllocationProblem.MORE_THAN_ALL, MoneyText.format(contribution.total()));
    }
    return errors.orElse(() -> contribution);
  }

  /**
   * What counts of these: a later one of the same allocation takes the place of an earlier one from
   * its first day on.
   *
   * @param announced in the order in which they were announced
   */
  public static List<OwnContribution> inForce(List<OwnContribution> announced) {
    List<OwnContribution> counting = new ArrayList<>();
    for (OwnContribution later : announced) {
      LocalDate end = later.days().startOn().minusDays(1);
      List<OwnContribution> kept = new ArrayList<>();
      for (OwnContribution earlier : counting) {
        if (!earlier.allocation().equals(later.allocation())
            || earlier.days().endOn().isBefore(later.days().startOn())) {
          kept.add(earlier);
        } else if (!earlier.days().startOn().isAfter(end)) {
          kept.add(
              new OwnContribution(
                  earlier.allocation(),
                  earlier.each(),
                  earlier.rhythm(),
                  new BudgetPeriod(earlier.days().startOn(), end)));
        }
      }
      counting = kept;
      counting.add(later);
    }
    return List.copyOf(counting);
  }

  /** What it comes to. */
  public Money total() {
    return each.times(timesWithin(days));
  }

  /** What is due within these days. */
  public Money dueWithin(BudgetPeriod wanted) {
    return each.times(timesWithin(wanted));
  }

  /** What all of these take off this stretch of an allocation; never more than there is. */
  public static Money takenOff(
      List<OwnContribution> all, AllocationId allocation, Stretch stretch) {
    Money sum = Money.zero(stretch.amount().currency());
    for (OwnContribution contribution : all) {
      if (contribution.allocation().equals(allocation)) {
        sum = sum.plus(contribution.dueWithin(stretch.days()));
      }
    }
    return sum.min(stretch.amount());
  }

  private long timesWithin(BudgetPeriod wanted) {
    int step = rhythm == ContributionRhythm.WEEKLY ? WEEK : WEEK * WEEKS_OF_FOUR;
    LocalDate end = days.endOn().isBefore(wanted.endOn()) ? days.endOn() : wanted.endOn();
    return countTo(end, step) - countTo(wanted.startOn().minusDays(1), step);
  }

  private long countTo(LocalDate day, int step) {
    LocalDate to = day.isAfter(days.endOn()) ? days.endOn() : day;
    return to.isBefore(days.startOn()) ? 0 : ChronoUnit.DAYS.between(days.startOn(), to) / step + 1;
  }
}
