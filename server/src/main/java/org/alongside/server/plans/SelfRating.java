package org.alongside.server.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What a holder says about an outcome today.
 *
 * @param now from 0 to 10
 * @param hopedFor from 0 to 10; null when they do not say
 */
public record SelfRating(LocalDate on, int now, @Nullable Integer hopedFor) {
  Plan in(Plan plan, OutcomeId outcome) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Outcome each : plan.outcomes()) {
      outcomes.add(
          each.id().equals(outcome)
              ? each.withRating(new Rating(on, now)).withHopedFor(hopedFor)
              : each);
    }
    return plan.withOutcomes(outcomes);
  }
}
