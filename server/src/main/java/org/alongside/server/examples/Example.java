package org.alongside.server.examples;

import java.util.List;
import org.alongside.core.budget.Budget;
import org.alongside.core.plan.Plan;

/**
 * The plan and budget of somebody invented.
 *
 * @param slug its place in the address
 * @param why the budget was worked out this way
 * @param sources where the costs are from, one sentence each
 */
record Example(
    String slug,
    ExampleFile.Heading heading,
    Plan plan,
    Budget budget,
    String why,
    List<String> sources) {
  Example {
    sources = List.copyOf(sources);
  }
}
