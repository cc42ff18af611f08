package org.alongside.server.http;

import java.util.List;
import org.alongside.core.input.FieldError;

/**
 * An API body that is wrong, with every error and where it is. Answered 400 when it is not JSON of
 * the shape, else 422.
 */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public BadInput(List<FieldError> errors) {
    super("bad input: " + errors.size() + " errors", null, false, false);
    this.errors = List.copyOf(errors);
  }

  /** What is wrong, and where. */
  public List<FieldError> errors() {
    return errors;
  }
}
