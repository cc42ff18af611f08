package org.alongside.core.account;

import java.time.LocalDate;
import java.util.Objects;
import org.alongside.core.money.Money;

/**
 * Money that came into the account or went out of it on a day, by what is known here.
 *
 * @param amount for what was spent, less what came back; so it may be below zero
 */
public record Movement(LocalDate on, Way way, Money amount) {
  /** Which way it went. */
  public enum Way {
    /** A direct payment that came in. */
    RECEIVED,
    /** An entry of the spend log. */
    SPENT
  }

  public Movement {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(way, "way");
    Objects.requireNonNull(amount, "amount");
  }

  /** What it adds to the account. */
  public Money change() {
    return way == Way.RECEIVED ? amount : amount.negate();
  }
}
