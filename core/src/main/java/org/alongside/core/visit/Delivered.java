package org.alongside.core.visit;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * So many visits, what they cost, and how long they take.
 *
 * @param visits how many; a visit that was only shorter than planned is none that is missing
 * @param money what they come to
 * @param time null when it is not known how long each of them is
 */
public record Delivered(int visits, Money money, @Nullable Duration time) {
  public Delivered {
    Objects.requireNonNull(money, "money");
    if (visits < 0) {
      throw new IllegalArgumentException("visits below zero: " + visits);
    }
  }

  /** No visits. */
  public static Delivered none(Money zero) {
    return new Delivered(0, zero, Duration.ZERO);
  }

  /** Both together; of unknown length when one of them is. */
  public Delivered plus(Delivered other) {
    return new Delivered(
        visits + other.visits,
        money.plus(other.money),
        time == null || other.time == null ? null : time.plus(other.time));
  }

  /** This without the other; of unknown length when one of them is. */
  public Delivered minus(Delivered other) {
    return new Delivered(
        visits - other.visits,
        money.minus(other.money),
        time == null || other.time == null ? null : time.minus(other.time));
  }

  /** How long they take, if that is known. */
  public Optional<Duration> findTime() {
    return Optional.ofNullable(time);
  }
}
