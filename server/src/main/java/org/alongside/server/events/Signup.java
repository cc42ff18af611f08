package org.alongside.server.events;

import java.time.Instant;
import org.alongside.core.event.SignupState;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed up for an event.
 *
 * @param number their place in the order in which people signed up
 * @param needs what they need on the day, for the organisers alone; null for nothing said
 */
public record Signup(
    MemberId member, int number, SignupState state, @Nullable String needs, Instant signedAt) {
  /** Whether they have a place. */
  public boolean isGoing() {
    return state == SignupState.GOING;
  }
}
