package org.alongside.server.drafting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.server.html.Choice;

/** What the form of a support lets choose from: the plan's outcomes, the budget's allocations. */
record PartChoices(List<Choice> outcomes, List<Choice> payers) {
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
