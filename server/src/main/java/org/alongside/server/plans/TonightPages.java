package org.alongside.server.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.crisis.EmergencyContact;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.StaticLink;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** What is needed tonight, on one page to print: whom to call, what to do, who can do what. */
public final class TonightPages {
  private static final List<EmergencyContact> EMERGENCY =
      List.of(EmergencyContact.CALL_999, EmergencyContact.CALL_111);

  private final Plans plans;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final PlanWriter writer;
  private final Words words = Words.english();

  public TonightPages(Plans plans, People people, Access access, Frames frames, Clock clock) {
    this.plans = plans;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.writer = new PlanWriter(new EnglishDates(clock));
  }

  /** Declares the route. */
  public void declare(Routes routes) {
    routes
        .get("/holders/:holder/plan/tonight")
        .opens(Action.READ, Asset.PLAN, SubjectFinder.holderIn("holder"))
        .with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    boolean own = holder.equals(ask.caller().getPerson());
    Optional<Plan> plan =
        plans
            .findCurrent(tx, holder)
            .map(each -> plans.forReader(tx, each, ask.caller().getPerson()));
    List<PlanPage.ContingencyCard> contingencies =
        plan.map(writer::contingencies).orElse(List.of());
    List<PlanPage.ContactCard> rota = plan.map(writer::rota).orElse(List.of());
    List<PlanPage.TaskCard> tasks = plan.map(writer::tasks).orElse(List.of());
    return Reply.page(
        "plans/tonight.jte",
        new TonightPage(
            frames
                .frame(
                    tx,
                    ask,
                    own
                        ? words.say("plans.tonight.title")
                        : words.say("plans.tonight.title-of", people.getName(tx, holder)))
                .withScript(StaticLink.to("print.js")),
            "/holders/" + holder + "/plan",
            contingencies.isEmpty() && rota.isEmpty() && tasks.isEmpty(),
            facts(tx, ask, holder, plan),
            contingencies,
            rota,
            tasks,
            EMERGENCY.stream().map(this::help).toList(),
            new Link(words.say("plans.action.draft"), "/holders/" + holder + "/plan/draft")));
  }

  private List<SummaryRow> facts(Tx tx, Ask ask, PersonId holder, Optional<Plan> plan) {
    List<SummaryRow> rows = new ArrayList<>();
    if (access.allows(tx, ask.caller(), Action.READ, Asset.GRANTS, Subject.of(holder))) {
      people
          .findCommunicationNeeds(tx, holder)
          .ifPresent(needs -> rows.add(SummaryRow.of(words.say("plans.about-me.needs"), needs)));
    }
    plan.map(Plan::careCoordinator)
        .ifPresent(who -> rows.add(SummaryRow.of(words.say("plans.about-me.worker"), who)));
    return rows;
  }

  private TonightPage.Help help(EmergencyContact contact) {
    String key = "emergency." + contact.code();
    return new TonightPage.Help(
        new Link(words.say(key), "tel:" + contact.address().replaceAll("[^0-9]", "")),
        words.say(key + ".when"));
  }
}
