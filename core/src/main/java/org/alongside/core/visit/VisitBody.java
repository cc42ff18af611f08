package org.alongside.core.visit;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.jspecify.annotations.Nullable;

/**
 * What the holder says about a visit.
 *
 * <p>Example: on 2026-11-19 the morning care lasted 30 minutes of an hour, because the carer was
 * ill.
 *
 * @param on the day on which the plan expects it
 * @param planned how long it was to last; null when that is not said; needed for {@link
 *     VisitOutcome#PARTLY}
 * @param happened how long it lasted, less than planned; only for {@link VisitOutcome#PARTLY}
 * @param reason null when it is not said
 * @param note null when there is none
 */
public record VisitBody(
    SupportId support,
    LocalDate on,
    VisitOutcome outcome,
    @Nullable Duration planned,
    @Nullable Duration happened,
    @Nullable MissedReason reason,
    @Nullable String note,
    VisitTelling telling) {
  public VisitBody {
    Objects.requireNonNull(support, "support");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(telling, "telling");
    if (note != null) {
      VisitTexts.NOTE.require(note);
    }
    FieldErrors errors = new FieldErrors();
    check(outcome, planned, happened, errors);
    if (errors.count() > 0) {
      throw new IllegalArgumentException("no such visit: " + errors.list());
    }
  }

  /** What is wrong with the times together; for forms and wire. */
  public static void check(
      VisitOutcome outcome,
      @Nullable Duration planned,
      @Nullable Duration happened,
      FieldErrors errors) {
    checkTime("/plannedMinutes", planned, errors);
    checkTime("/happenedMinutes", happened, errors);
    if (outcome != VisitOutcome.PARTLY) {
      if (happened != null) {
        errors.add("/happenedMinutes", InputCode.INCONSISTENT);
      }
      return;
    }
    if (planned == null) {
      errors.add("/plannedMinutes", InputCode.REQUIRED);
    }
    if (happened == null) {
      errors.add("/happenedMinutes", InputCode.REQUIRED);
    } else if (planned != null && happened.compareTo(planned) >= 0) {
      errors.add("/happenedMinutes", VisitProblem.NOT_SHORTER);
    }
  }

  private static void checkTime(String pointer, @Nullable Duration time, FieldErrors errors) {
    if (time != null && time.compareTo(Duration.ofMinutes(1)) < 0) {
      errors.add(pointer, InputCode.TOO_SMALL, "1");
    } else if (time != null && time.compareTo(VisitTexts.LONGEST) > 0) {
      errors.add(pointer, InputCode.TOO_LARGE, Long.toString(VisitTexts.LONGEST.toMinutes()));
    }
  }

  /** What of the cost of the visit was not delivered: all of it, or the part that is lacking. */
  public Money missedOf(Money costEach) {
    if (planned == null || happened == null) {
      return costEach;
    }
    long lacking = planned.minus(happened).toMinutes();
    return costEach.portion(lacking, planned.toMinutes(), RoundingMode.HALF_UP);
  }

  /**
   * How much time was not delivered.
   *
   * @param usual how long such a visit is to last when the report does not say; null when that is
   *     not known
   */
  public Optional<Duration> findMissedTime(@Nullable Duration usual) {
    if (planned == null) {
      return Optional.ofNullable(usual);
    }
    return Optional.of(happened == null ? planned : planned.minus(happened));
  }

  /** Why, as far as it was said. */
  public Optional<MissedReason> findReason() {
    return Optional.ofNullable(reason);
  }

  /** The note. */
  public Optional<String> findNote() {
    return Optional.ofNullable(note);
  }
}
