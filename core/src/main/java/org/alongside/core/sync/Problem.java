package org.alongside.core.sync;

import java.util.List;
import org.alongside.core.input.FieldError;

/**
 * Why something was refused.
 *
 * @param code a {@link SyncProblem}, or one that a newer server knows
 * @param args what its sentence needs
 * @param errors what is wrong with single fields of the body
 */
public record Problem(String code, List<String> args, List<FieldError> errors) {
  public Problem {
    args = List.copyOf(args);
    errors = List.copyOf(errors);
    if (code.isEmpty()) {
      throw new IllegalArgumentException("a problem has a code");
    }
  }

  /** A problem with these arguments. */
  public static Problem of(SyncProblem problem, String... args) {
    return new Problem(problem.code(), List.of(args), List.of());
  }

  /** A body whose fields are wrong. */
  public static Problem unreadable(List<FieldError> errors) {
    return new Problem(SyncProblem.UNREADABLE.code(), List.of(), errors);
  }
}
