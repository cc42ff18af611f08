package org.alongside.core.input;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading an input: the value, or everything that is wrong with it.
 *
 * <p>Example: {@code ThreadTitle.parse(text).match(this::save, this::showForm)}.
 */
public sealed interface Parsed<T> {
  /** The input was understood. */
  record Valid<T>(T value) implements Parsed<T> {
    public Valid {
      Objects.requireNonNull(value, "value");
    }
  }

  /** The input was refused, for at least one reason. */
  record Invalid<T>(List<FieldError> errors) implements Parsed<T> {
    public Invalid {
      errors = List.copyOf(errors);
      if (errors.isEmpty()) {
        throw new IllegalArgumentException("refused without a reason");
      }
    }
  }

  /** A value that was understood. */
  static <T> Parsed<T> valid(T value) {
    return new Valid<>(value);
  }

  /** A refusal with these reasons. */
  static <T> Parsed<T> invalid(List<FieldError> errors) {
    return new Invalid<>(errors);
  }

  /** A refusal with one reason. */
  static <T> Parsed<T> invalid(String pointer, ReasonCode reason, String... args) {
    return new Invalid<>(List.of(FieldError.at(pointer, reason, args)));
  }

  /** Goes one of two ways. */
  default <R> R match(Function<? super T, R> ifValid, Function<List<FieldError>, R> ifInvalid) {
    if (this instanceof Valid<T> valid) {
      return ifValid.apply(valid.value());
    }
    return ifInvalid.apply(errors());
  }

  /** The value turned into another; a refusal stays as it is. */
  default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
    return match(value -> Parsed.<R>valid(change.apply(value)), Parsed::invalid);
  }

  /** The value, if the input was understood. */
  default Optional<T> find() {
    return this instanceof Valid<T> valid ? Optional.of(valid.value()) : Optional.empty();
  }

  /**
   * The value.
   *
   * @throws IllegalArgumentException with the codes, when the input was refused
   */
  default T get() {
    return find().orElseThrow(() -> new IllegalArgumentException("refused: " + errors()));
  }

  /** What is wrong; empty when the input was understood. */
  default List<FieldError> errors() {
    return this instanceof Invalid<T> invalid ? invalid.errors() : List.of();
  }
}
