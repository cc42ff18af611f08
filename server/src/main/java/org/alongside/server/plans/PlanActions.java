package org.alongside.server.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanState;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.jspecify.annotations.Nullable;

/** What the reader of a plan can do with it now; each page decides again whether they may. */
final class PlanActions {
  private final Plans plans;
  private final Access access;
  private final Words words = Words.english();

  PlanActions(Plans plans, Access access) {
    this.plans = plans;
    this.access = access;
  }

  List<Link> list(Tx tx, Ask ask, PersonId holder, int versions) {
    Subject subject = Subject.of(holder);
    String plan = "/holders/" + holder + "/plan";
    Optional<PlanState> open = plans.findOpen(tx, holder).map(Plan::state);
    List<Link> links = new ArrayList<>();
    boolean agrees = access.allows(tx, ask.caller(), Action.AGREE, Asset.PLAN, subject);
    if (agrees && open.equals(Optional.of(PlanState.DECIDED))) {
      links.add(link("agree", plan + "/send"));
    }
    if (open.equals(Optional.of(PlanState.SUBMITTED))) {
      links.add(
          access.allows(tx, ask.caller(), Action.DECIDE, Asset.PLAN, subject)
              ? link("panel", plan + "/panel")
              : link("sent", plan + "/send"));
    }
    if (access.allows(tx, ask.caller(), Action.READ, Asset.PLAN_DRAFT, subject)) {
      links.add(link("draft", plan + "/draft"));
    }
    if (versions > 0) {
      links.add(link("challenges", plan + "/challenges"));
      links.add(link("review", plan + "/review"));
      links.add(link("about-me", plan + "/about-me"));
      links.add(link("document", plan + ".pdf"));
      links.add(link("document-large", plan + ".pdf?print=large"));
    }
    if (versions > 1) {
      links.add(link("compare", plan + "/compare"));
    }
    return links;
  }

  /** Where the holder rates an outcome; null for everybody else, and for a closed version. */
  @Nullable Link findRating(Ask ask, Plan plan, OutcomeId outcome) {
    return plan.holder().equals(ask.caller().getPerson()) && plan.state() != PlanState.CLOSED
        ? link("rate", "/holders/" + plan.holder() + "/plan/ratings/" + outcome)
        : null;
  }

  private Link link(String code, String href) {
    return new Link(words.say("plans.action." + code), href);
  }
}
