package org.alongside.server.plans;

import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.wire.PlanJson;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** The current plan in the JSON API, whole, with its version as ETag. */
public final class PlanApi {
  private final Plans plans;

  public PlanApi(Plans plans) {
    this.plans = plans;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/api/v1/holders/:holder/plan")
        .opens(Action.READ, Asset.PLAN, SubjectFinder.holderIn("holder"))
        .with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Plan plan = plans.findCurrent(tx, holder).orElseThrow(Refused::new);
    String tag = "\"%d.%d\"".formatted(plan.version(), plans.getRevision(tx, plan.id()));
    if (ask.header("If-None-Match").filter(tag::equals).isPresent()) {
      return Reply.empty(304).withHeader("ETag", tag);
    }
    Plan seen = plans.forReader(tx, plan, ask.caller().getPerson());
    return Reply.json(200, PlanJson.write(seen)).withHeader("ETag", tag);
  }
}
