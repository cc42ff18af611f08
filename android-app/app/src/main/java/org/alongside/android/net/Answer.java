package org.alongside.android.net;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of asking the server. */
public sealed interface Answer<T> {

  /** The server did it. */
  record Given<T>(T value) implements Answer<T> {
    public Given {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * It did not, or nobody knows whether it did.
   *
   * @param retryAfter how long the server asks to be left alone; null when it did not say
   */
  record Failed<T>(Failure why, @Nullable Duration retryAfter) implements Answer<T> {
    public Failed {
      Objects.requireNonNull(why, "why");
    }
  }

  /** A failure without a time to wait. */
  static <T> Answer<T> failed(Failure why) {
    return new Failed<>(why, null);
  }

  /** Goes one of two ways. */
  default <R> R match(Function<T, R> ifGiven, Function<Failure, R> ifFailed) {
    if (this instanceof Given<T> given) {
      return ifGiven.apply(given.value());
    }
    return ifFailed.apply(((Failed<T>) this).why());
  }
}
