package org.alongside.core.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the payments of a budget stand on a day.
 *
 * <p>What was paid out is put beside what was due: first what came from three days before its day
 * to a week after it, then, for what came much later, the oldest that is still open. What the
 * scheme recorded counts before what the person says.
 */
public final class PaymentLines {
  private static final int WEEK = 7;
  private static final int EARLY = 3;

  private PaymentLines() {}

  /**
   * Every payment with where it stands, by its date.
   *
   * @param paidOn the days on which something was paid out
   * @param answers what the person says, by the date of the payment
   * @param isPaused whether no payment comes on that day because of a pause
   * @param ceasedOn the first day on which nothing is paid any more; null while it goes on
   */
  public static List<PaymentLine> on(
      LocalDate today,
      List<DuePayment> due,
      List<LocalDate> paidOn,
      Map<LocalDate, PaymentAnswer> answers,
      Predicate<LocalDate> isPaused,
      @Nullable LocalDate ceasedOn,
      PaymentTerms terms,
      WorkingDays workingDays) {
    Map<LocalDate, LocalDate> matched = match(due, paidOn);
    List<PaymentLine> lines = new ArrayList<>();
    for (DuePayment each : due) {
      LocalDate lateOn = workingDays.after(each.bankDay(), terms.lateAfter() + 1);
      LocalDate paid = matched.get(each.on());
      PaymentStanding standing = PaymentStanding.ARRIVED;
      if (paid == null) {
        boolean ceased = ceasedOn != null && !each.on().isBefore(ceasedOn);
        standing =
            ceased
                ? PaymentStanding.CEASED
                : open(today, each, answers.get(each.on()), isPaused.test(each.on()), lateOn);
      }
      lines.add(new PaymentLine(each, standing, lateOn, paid));
    }
    return List.copyOf(lines);
  }

  private static PaymentStanding open(
      LocalDate today,
      DuePayment due,
      @Nullable PaymentAnswer answer,
      boolean paused,
      LocalDate lateOn) {
    if (answer == PaymentAnswer.ARRIVED) {
      return PaymentStanding.SAID_ARRIVED;
    }
    if (answer == PaymentAnswer.MISSING) {
      return PaymentStanding.SAID_MISSING;
    }
    if (paused) {
      return PaymentStanding.PAUSED;
    }
    if (today.isBefore(due.bankDay())) {
      return PaymentStanding.TO_COME;
    }
    return today.isBefore(lateOn) ? PaymentStanding.DUE : PaymentStanding.LATE;
  }

  private static boolean isOf(DuePayment due, LocalDate paid) {
    long days = ChronoUnit.DAYS.between(due.bankDay(), paid);
    return days >= -EARLY && days < WEEK;
  }

  private static Map<LocalDate, LocalDate> match(List<DuePayment> due, List<LocalDate> paidOn) {
    Map<LocalDate, LocalDate> matched = new HashMap<>();
    List<LocalDate> open = new ArrayList<>(paidOn);
    open.sort(LocalDate::compareTo);
    for (DuePayment each : due) {
      open.stream()
          .filter(paid -> isOf(each, paid))
          .findFirst()
          .ifPresent(
              paid -> {
                matched.put(each.on(), paid);
                open.remove(paid);
              });
    }
    for (DuePayment each : due) {
      if (!matched.containsKey(each.on())
          && !open.isEmpty()
          && !open.get(0).isBefore(each.bankDay())) {
        matched.put(each.on(), open.remove(0));
      }
    }
    return matched;
  }
}
