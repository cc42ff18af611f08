package org.alongside.core.wire;

import java.util.function.Supplier;

/**
 * How a JSON value becomes a value of this product. What is wrong goes to the errors of the
 * reading; the supplier answers only when nothing was.
 */
@FunctionalInterface
public interface JsonShape<T> {
  /** Reads this value. */
  Supplier<T> read(JsonValue value);
}
