package org.alongside.server.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.jspecify.annotations.Nullable;

/** The plan to print, keep or hand over: a tagged PDF, in large print for who wants it. */
public final class PlanDocumentPages {
  private final AskedPlans asked;
  private final Budgets budgets;
  private final People people;
  private final Access access;
  private final EnglishDates dates;
  private final PlanWriter writer;
  private final PlanDocumentWriter documents;
  private final Words words = Words.english();

  public PlanDocumentPages(
      Plans plans, Budgets budgets, People people, Access access, Clock clock) {
    this.asked = new AskedPlans(plans);
    this.budgets = budgets;
    this.people = people;
    this.access = access;
    this.dates = new EnglishDates(clock);
    this.writer = new PlanWriter(dates);
    this.documents = new PlanDocumentWriter(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/holders/:holder/plan.pdf")
        .opens(Action.READ, Asset.PLAN, SubjectFinder.holderIn("holder"))
        .with(this::print);
  }

  private Reply print(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Plan plan = asked.find(tx, ask, holder).orElseThrow(Refused::new);
    String title = words.say("plans.title-of", people.getName(tx, holder));
    List<String> says = new ArrayList<>();
    says.add(
        words.say(
            "plans.document.version",
            plan.version(),
            words.say("plans.state." + plan.state().code()),
            dates.date(dates.today())));
    says.addAll(writer.says(plan, false));
    return Reply.document(
        "plans/document.jte",
        new PlanDocument(
            title,
            words.say("plans.document.foot", title, plan.version(), dates.date(dates.today())),
            ask.query("print").equals(Optional.of("large")),
            says,
            documents.parts(
                plan, budgets.findNearest(tx, holder, dates.today()), needs(tx, ask, holder))),
        "support-plan.pdf");
  }

  private @Nullable String needs(Tx tx, Ask ask, PersonId holder) {
    return access.allows(tx, ask.caller(), Action.READ, Asset.GRANTS, Subject.of(holder))
        ? people.findCommunicationNeeds(tx, holder).orElse(null)
        : null;
  }
}
