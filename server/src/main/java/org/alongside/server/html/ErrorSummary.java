package org.alongside.server.html;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a form, at the top of its page; each problem leads to its field.
 *
 * <p>Example: {@code ErrorSummary.of(payee, amount, spentOn.forSummary())}.
 *
 * @param problems empty when nothing is wrong; then nothing shows
 */
public record ErrorSummary(List<Link> problems) {
  public ErrorSummary {
    problems = List.copyOf(problems);
  }

  /** Nothing is wrong. */
  public static ErrorSummary none() {
    return new ErrorSummary(List.of());
  }

  /** All errors of the fields, in their order. */
  public static ErrorSummary of(Field... fields) {
    List<Link> problems = new ArrayList<>();
    for (Field field : fields) {
      for (String error : field.errors()) {
        problems.add(new Link(error, "#" + field.name()));
      }
    }
    return new ErrorSummary(problems);
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }
}
