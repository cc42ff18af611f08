package org.alongside.core.employment;

import java.util.List;
import java.util.Objects;

/**
 * One line of what employing costs, with how it came about.
 *
 * @param assistant 1 or 2; 0 for what is paid once for all
 * @param arguments what the sentence of {@code working} needs, in the order named there
 */
public record EmploymentLine(
    EmploymentItem item,
    int assistant,
    LineWorking working,
    List<Argument> arguments,
    Amounts amounts) {
  public EmploymentLine {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(working, "working");
    Objects.requireNonNull(amounts, "amounts");
    arguments = List.copyOf(arguments);
  }
}
