package org.alongside.server.plans;

import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;

/** The version of a plan that an address names, as its reader may see it. */
final class AskedPlans {
  private final Plans plans;

  AskedPlans(Plans plans) {
    this.plans = plans;
  }

  /** What {@code ?version=} names, or the plan as it stands now without one. */
  Optional<Plan> find(Tx tx, Ask ask, PersonId holder) {
    Optional<String> asked = ask.query("version");
    return asked.isEmpty()
        ? plans.findCurrent(tx, holder).map(plan -> forReader(tx, ask, plan))
        : Optional.of(getVersion(tx, ask, holder, asked.get()));
  }

  /** The version of this number; refused when there is none. */
  Plan getVersion(Tx tx, Ask ask, PersonId holder, String typed) {
    if (!typed.matches("[1-9][0-9]{0,5}")) {
      throw new Refused();
    }
    return plans
        .findVersion(tx, holder, Integer.parseInt(typed))
        .map(plan -> forReader(tx, ask, plan))
        .orElseThrow(Refused::new);
  }

  private Plan forReader(Tx tx, Ask ask, Plan plan) {
    return plans.forReader(tx, plan, ask.caller().getPerson());
  }
}
