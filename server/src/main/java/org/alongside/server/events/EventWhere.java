package org.alongside.server.events;

import org.jspecify.annotations.Nullable;

/**
 * Where an event is: at a place, or online.
 *
 * @param place null for an event online
 * @param accessNotes how to get in and about there; null when nothing is said
 * @param link how to join online, for those with a place alone; null for an event at a place
 */
public record EventWhere(
    @Nullable String place, @Nullable String accessNotes, @Nullable String link) {
  public EventWhere {
    if ((place == null) == (link == null)) {
      throw new IllegalArgumentException("an event is at a place or online");
    }
  }

  /** Whether it is online. */
  public boolean isOnline() {
    return link != null;
  }
}
