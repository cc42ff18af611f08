package org.alongside.core.input;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong with one field.
 *
 * <p>Example: {@code FieldError.at("/payee", InputCode.TOO_LONG, "200")}.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole
 * @param code what is wrong, a {@link ReasonCode}
 * @param args what the sentence needs to know, in the order named at the code
 */
public record FieldError(String pointer, String code, List<String> args) {
  public FieldError {
    Objects.requireNonNull(pointer, "pointer");
    if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
      throw new IllegalArgumentException("not a JSON pointer: " + pointer);
    }
    if (code.isEmpty()) {
      throw new IllegalArgumentException("an error has a code");
    }
    args = List.copyOf(args);
  }

  /** An error with this reason at this place. */
  public static FieldError at(String pointer, ReasonCode reason, String... args) {
    return new FieldError(pointer, reason.code(), List.of(args));
  }

  /** The same error, seen from one level further out. */
  public FieldError under(String parent) {
    return new FieldError(parent + pointer, code, args);
  }
}
