package org.alongside.core.event;

import org.jspecify.annotations.Nullable;

/**
 * How many come to an event and how many wait for a place.
 *
 * @param most how many places there are; null for as many as come
 * @param going how many have a place
 * @param waiting how many wait for one
 */
public record EventPlaces(@Nullable Integer most, int going, int waiting) {
  public EventPlaces {
    if (going < 0 || waiting < 0 || (most != null && (most < 1 || most < going))) {
      throw new IllegalArgumentException("not a number of places: " + most + ", " + going);
    }
  }

  /** Whether there is no place left. */
  public boolean isFull() {
    return most != null && going >= most;
  }

  /** How many places are left; null for as many as come. */
  public @Nullable Integer left() {
    return most == null ? null : Integer.valueOf(most - going);
  }

  /** What the next one to sign up gets. Nobody passes those who wait already. */
  public SignupState next() {
    return isFull() || waiting > 0 ? SignupState.WAITING : SignupState.GOING;
  }

  /** How many of those who wait have a place now, the first of them first. */
  public int movesUp() {
    return most == null ? waiting : Math.min(waiting, most - going);
  }

  /** The same with one more of this kind. */
  public EventPlaces plus(SignupState state) {
    return state == SignupState.GOING
        ? new EventPlaces(most, going + 1, waiting)
        : new EventPlaces(most, going, waiting + 1);
  }

  /** The same with one fewer of this kind. */
  public EventPlaces minus(SignupState state) {
    return state == SignupState.GOING
        ? new EventPlaces(most, going - 1, waiting)
        : new EventPlaces(most, going, waiting - 1);
  }

  /** The same with another number of places. */
  public EventPlaces withMost(@Nullable Integer most) {
    return new EventPlaces(most, going, waiting);
  }
}
