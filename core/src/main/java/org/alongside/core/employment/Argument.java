package org.alongside.core.employment;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.alongside.core.money.Money;
import org.alongside.core.rates.Percent;

/** What the sentence about a line needs to know; whoever shows it writes it in their language. */
public sealed interface Argument {
  /** An amount of money. */
  record Sum(Money amount) implements Argument {
    public Sum {
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** A number of things, such as nights or weeks. */
  record Count(BigDecimal number) implements Argument {
    public Count {
      Objects.requireNonNull(number, "number");
    }
  }

  /** A length of time. */
  record Time(Duration length) implements Argument {
    public Time {
      Objects.requireNonNull(length, "length");
    }
  }

  /** A share of an amount. */
  record Share(Percent percent) implements Argument {
    public Share {
      Objects.requireNonNull(percent, "percent");
    }
  }

  /** An amount of money. */
  static Argument of(Money amount) {
    return new Sum(amount);
  }

  /** A whole number of things. */
  static Argument of(long number) {
    return new Count(BigDecimal.valueOf(number));
  }

  /** A number of things. */
  static Argument of(BigDecimal number) {
    return new Count(number);
  }

  /** A length of time. */
  static Argument of(Duration length) {
    return new Time(length);
  }

  /** A share. */
  static Argument of(Percent percent) {
    return new Share(percent);
  }
}
