package org.alongside.core.setting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.employment.AllowanceClaim;
import org.alongside.core.employment.Assistant;
import org.alongside.core.employment.Employment;
import org.alongside.core.employment.HoursPattern;
import org.alongside.core.employment.PaidHours;
import org.alongside.core.employment.PensionChoice;
import org.alongside.core.employment.RedundancyFund;
import org.alongside.core.employment.RunningCosts;
import org.alongside.core.employment.SleepIns;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.money.Money;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * How the assistants of a schedule are employed; two share its hours and nights as evenly as whole
 * minutes and nights allow.
 *
 * @param assistants 1 or 2
 */
public record AssistantTerms(
    int assistants,
    PayPeriod payPeriod,
    AgeBand age,
    HoursPattern pattern,
    PensionChoice pension,
    AllowanceClaim allowance,
    RedundancyFund redundancy,
    int sickDays,
    RunningCosts costs) {

  public AssistantTerms {
    if (assistants < 1 || assistants > Employment.MOST_ASSISTANTS) {
      throw new IllegalArgumentException("not one or two assistants: " + assistants);
    }
  }

  /** What keeps a schedule from being worked out with these terms, at {@code /shifts/0}. */
  List<FieldError> check(WeeklySchedule schedule) {
    FieldErrors errors = new FieldErrors();
    Money perNight = null;
    for (int i = 0; i < schedule.shifts().size(); i++) {
      Shift shift = schedule.shifts().get(i);
      if (shift.by() != SupportedBy.PERSONAL_ASSISTANT) {
        continue;
      }
      if (shift.people() > assistants) {
        errors.add("/shifts/" + i, SettingProblem.TOO_FEW_ASSISTANTS);
      }
      if (shift.isByNight()) {
        if (perNight != null && !perNight.equals(shift.rate())) {
          errors.add("/shifts/" + i, SettingProblem.NIGHTS_DIFFER);
        }
        perNight = shift.rate();
      }
    }
    return errors.list();
  }

  /** The employment of a schedule that these terms fit; null when it has no assistants. */
  @Nullable Employment employ(WeeklySchedule schedule) {
    List<Assistant> employed = new ArrayList<>();
    for (int i = 0; i < assistants; i++) {
      @Nullable Assistant assistant = assistant(schedule, i);
      if (assistant != null) {
        employed.add(assistant);
      }
    }
    return employed.isEmpty()
        ? null
        : new Employment(payPeriod, employed, allowance, redundancy, sickDays, costs);
  }

  private @Nullable Assistant assistant(WeeklySchedule schedule, int i) {
    Map<Money, Long> minutes = new LinkedHashMap<>();
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    int nights = 0;
    @Nullable Shift night = null;
    for (Shift shift : schedule.shifts()) {
      if (shift.by() != SupportedBy.PERSONAL_ASSISTANT) {
        continue;
      }
      days.addAll(shift.days());
      if (shift.isByNight()) {
        night = shift;
        nights += shift.days().size() * shift.people();
      } else if (!shift.timePerWeek().isZero()) {
        minutes.merge(shift.rate(), shift.timePerWeek().toMinutes(), Long::sum);
      }
    }
    List<PaidHours> hours = new ArrayList<>();
    minutes.forEach(
        (rate, all) -> {
          long share = share(all, i);
          if (share > 0) {
            hours.add(new PaidHours(Duration.ofMinutes(share), rate));
          }
        });
    int own = (int) share(nights, i);
    SleepIns sleepIns =
        night == null || own == 0 ? null : new SleepIns(own, night.rate(), night.awake());
    if (hours.isEmpty() && sleepIns == null) {
      return null;
    }
    int daysPerWeek = (int) Math.max(1, share(days.size(), 0));
    return new Assistant(hours, sleepIns, age, pattern, daysPerWeek, pension);
  }

  private long share(long all, int i) {
    return all / assistants + (i < all % assistants ? 1 : 0);
  }
}
