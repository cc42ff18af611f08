package org.alongside.server.drafting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.server.html.Choice;

/**
 * What a form lets choose from.
 *
 * @param outcomes those of the plan, which a support can serve
 * @param payers the allocations of the budget, which can pay for a support
 * @param whoSees who may see somebody to call; none where the writer is not asked
 * @param nextPlace where in the order somebody to call comes who is added
 */
record PartChoices(
    List<Choice> outcomes, List<Choice> payers, List<Choice> whoSees, int nextPlace) {
  /** Nothing to choose from. */
  static final PartChoices NONE = new PartChoices(List.of(), List.of(), List.of(), 1);

  /** The same, asking who may see somebody to call. */
  PartChoices askingWhoSees(List<Choice> choices) {
    return new PartChoices(outcomes, payers, choices, nextPlace);
  }

  boolean hasOutcomes(Set<String> chosen) {
    return values(outcomes).containsAll(chosen);
  }

  boolean hasPayer(String chosen) {
    return values(payers).contains(chosen);
  }

  private static Set<String> values(List<Choice> choices) {
    return choices.stream().map(Choice::value).collect(Collectors.toSet());
  }
}
