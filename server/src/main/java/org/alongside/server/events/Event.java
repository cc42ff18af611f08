package org.alongside.server.events;

import java.time.Instant;
import org.alongside.core.event.EventId;
import org.alongside.core.event.EventPlaces;
import org.alongside.core.event.EventState;
import org.alongside.core.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A workshop or meeting.
 *
 * @param madeAs the office of who announced it; null for one that was announced before that was
 *     kept
 * @param cancelledWhy what those who had signed up were told; null while it takes place
 * @param hidden whether a moderator keeps it from being shown
 * @param sequence grows with each change that a calendar should know
 * @param changedAt when that was
 */
public record Event(
    EventId id,
    EventDetails details,
    @Nullable Role madeAs,
    EventState state,
    @Nullable String cancelledWhy,
    EventPlaces places,
    boolean hidden,
    int sequence,
    Instant changedAt) {
  /** Where it is shown. */
  public String path() {
    return "/events/" + id;
  }

  /** Whether it takes place. */
  public boolean isPlanned() {
    return state == EventState.PLANNED;
  }

  /** Whether those who organise it can still change it. */
  public boolean canBeChanged(Instant now) {
    return isPlanned() && !details.times().hasBegun(now);
  }

  /** Whether members can still sign up. */
  public boolean takesSignups(Instant now) {
    return canBeChanged(now) && !hidden;
  }
}
