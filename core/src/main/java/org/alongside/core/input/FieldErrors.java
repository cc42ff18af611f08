package org.alongside.core.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects everything that is wrong with an input, so that all of it can be said at once. Not safe
 * for use by several threads; lives as long as the reading of one input.
 */
public final class FieldErrors {
  private final List<FieldError> errors = new ArrayList<>();

  /** Adds an error. */
  public void add(FieldError error) {
    errors.add(error);
  }

  /** Adds an error with this reason at this place. */
  public void add(String pointer, ReasonCode reason, String... args) {
    errors.add(FieldError.at(pointer, reason, args));
  }

  /** How many there are by now. */
  public int count() {
    return errors.size();
  }

  /** All errors so far, in the order in which they were found. */
  public List<FieldError> list() {
    return List.copyOf(errors);
  }

  /** The value if nothing was wrong, which is made only then; otherwise all errors. */
  public <T> Parsed<T> orElse(Supplier<T> value) {
    return errors.isEmpty() ? Parsed.valid(value.get()) : Parsed.invalid(errors);
  }
}
