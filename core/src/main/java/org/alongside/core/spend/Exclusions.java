package org.alongside.core.spend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.budget.FundingStream;

/**
 * What each kind of money may not pay for, by date. Read from dated data files that an operator can
 * add to; says codes, never sentences.
 */
public record Exclusions(List<RuleSet> sets) {
  public Exclusions {
    sets = List.copyOf(sets);
  }

  /** The rules for this money on this day; none when the files know none. */
  public List<SpendRule> listRules(FundingStream stream, LocalDate day) {
    List<SpendRule> rules = new ArrayList<>();
    for (RuleSet set : sets) {
      if (set.holdsFor(stream, day)) {
        rules.addAll(set.rules());
      }
    }
    return rules;
  }
}
