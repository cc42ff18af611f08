package org.alongside.server.reminders;

import java.util.Objects;
import org.alongside.core.identity.PersonId;

/**
 * A reminder that somebody chose.
 *
 * @param person who is reminded
 * @param holder about whose spending
 * @param hour from which hour of the day, by the clocks of England
 * @param afterDays for a missing receipt: after how many days; else 0
 */
record ReminderChoice(
    PersonId person, PersonId holder, ReminderKind kind, int hour, int afterDays) {
  static final int FIRST_HOUR = 7;
  static final int LAST_HOUR = 20;

  ReminderChoice {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(kind, "kind");
    if (hour < FIRST_HOUR || hour > LAST_HOUR || afterDays < 0) {
      throw new IllegalArgumentException("no such time: " + hour + ", " + afterDays);
    }
  }
}
