package org.alongside.server.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.SectionKind;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.alongside.server.plans.PlanPage.RatingsLine;
import org.alongside.server.plans.PlanPage.Section;
import org.jspecify.annotations.Nullable;

/** The plan page: the whole plan in the person's own words, with every decision and its reason. */
public final class PlanPages {
  private static final List<SectionKind> BEFORE =
      List.of(
          SectionKind.ABOUT_ME,
          SectionKind.WHAT_MATTERS,
          SectionKind.WORKING,
          SectionKind.NOT_WORKING,
          SectionKind.NEEDS,
          SectionKind.STRENGTHS);
  private static final List<SectionKind> AFTER =
      List.of(SectionKind.KEEPING_SAFE, SectionKind.DECIDING, SectionKind.STAFF_TRAINING);

  private final Plans plans;
  private final AskedPlans asked;
  private final Budgets budgets;
  private final People people;
  private final Access access;
  private final PlanActions actions;
  private final Frames frames;
  private final EnglishDates dates;
  private final PlanWriter writer;
  private final Words words = Words.english();

  public PlanPages(
      Plans plans, Budgets budgets, People people, Access access, Frames frames, Clock clock) {
    this.access = access;
    this.actions = new PlanActions(plans, access);
    this.plans = plans;
    this.asked = new AskedPlans(plans);
    this.budgets = budgets;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.writer = new PlanWriter(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/holders/:holder/plan")
        .opens(Action.READ, Asset.PLAN, SubjectFinder.holderIn("holder"))
        .with(this::show);
    routes
        .post("/holders/:holder/plan/ratings")
        .opens(Action.WRITE, Asset.GRANTS, SubjectFinder.holderIn("holder"))
        .with(this::shareRatings);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    boolean own = holder.equals(ask.caller().getPerson());
    PageFrame frame =
        frames.frame(tx, ask, own ? words.say("plans.title") : words.say("plans.title-of", name));
    String aboutOther = own ? null : words.say("plans.about-other", name);
    return Reply.page(
        "plans/show.jte",
        asked
            .find(tx, ask, holder)
            .map(plan -> page(tx, ask, frame, aboutOther, plan))
            .orElseGet(
                () ->
                    empty(
                        frame,
                        aboutOther,
                        needs(tx, ask, holder),
                        actions.list(tx, ask, holder, 0))));
  }

  private PlanPage page(Tx tx, Ask ask, PageFrame frame, @Nullable String aboutOther, Plan plan) {
    List<PlanVersion> versions = plans.listVersions(tx, plan.holder());
    boolean newer =
        versions.get(0).version() > plan.version() && versions.get(0).state() != PlanState.CLOSED;
    Optional<Budget> budget = budgets.findNearest(tx, plan.holder(), dates.today());
    List<Section> before = writer.sections(plan, BEFORE);
    List<Section> after = writer.sections(plan, AFTER);
    return new PlanPage(
        frame,
        aboutOther,
        needs(tx, ask, plan.holder()),
        true,
        writer.tags(plan),
        writer.says(plan, newer),
        actions.list(tx, ask, plan.holder(), versions.size()),
        contents(before, after),
        before,
        plan.outcomes().stream()
            .map(each -> writer.outcome(each, actions.findRating(ask, plan, each.id())))
            .toList(),
        ratings(tx, ask, plan),
        plan.supports().stream().map(each -> writer.support(plan, each, budget)).toList(),
        after,
        writer.contingencies(plan),
        writer.agreement(plan),
        writer.disagree(frame.site().phone()),
        versions.size() < 2 ? List.of() : versions.stream().map(this::version).toList());
  }

  private static PlanPage empty(
      PageFrame frame, @Nullable String aboutOther, @Nullable String needs, List<Link> actions) {
    return new PlanPage(
        frame,
        aboutOther,
        needs,
        false,
        List.of(),
        List.of(),
        actions,
        List.of(),
        List.of(),
        List.of(),
        new RatingsLine("", null, "", ""),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** How the holder needs to be spoken and written to, for who works with them. */
  private @Nullable String needs(Tx tx, Ask ask, PersonId holder) {
    boolean reads =
        !holder.equals(ask.caller().getPerson())
            && access.allows(tx, ask.caller(), Action.READ, Asset.GRANTS, Subject.of(holder));
    return reads ? people.findCommunicationNeeds(tx, holder).orElse(null) : null;
  }

  private List<Link> contents(List<Section> before, List<Section> after) {
    List<Link> links = new ArrayList<>();
    before.forEach(each -> links.add(new Link(each.heading(), "#" + each.id())));
    links.add(new Link(words.say("plans.outcomes"), "#outcomes"));
    links.add(new Link(words.say("plans.supports"), "#supports"));
    links.add(new Link(words.say("plans.contingencies"), "#contingencies"));
    after.forEach(each -> links.add(new Link(each.heading(), "#" + each.id())));
    links.add(new Link(words.say("plans.agreement"), "#agreement"));
    links.add(new Link(words.say("plans.disagree"), "#disagree"));
    return links;
  }

  private RatingsLine ratings(Tx tx, Ask ask, Plan plan) {
    boolean shared = plans.hasSharedRatings(tx, plan.holder());
    if (!plan.holder().equals(ask.caller().getPerson())) {
      return new RatingsLine(shared ? "" : words.say("plans.ratings-private"), null, "", "");
    }
    return new RatingsLine(
        words.say(shared ? "plans.ratings-shared" : "plans.ratings-own"),
        "/holders/" + plan.holder() + "/plan/ratings",
        shared ? "no" : "yes",
        words.say(shared ? "plans.ratings-hide" : "plans.ratings-share"));
  }

  private Link version(PlanVersion version) {
    return new Link(
        words.say(
            "plans.version-line",
            version.version(),
            words.say("plans.state." + version.state().code()),
            dates.date(dates.dateOf(version.madeAt()))),
        "?version=" + version.version());
  }

  private Reply shareRatings(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String page = "/holders/" + holder + "/plan";
    if (ask.field("share").equals("yes")) {
      plans.shareRatings(tx, holder);
      return Reply.seeOther(page + "?done=plans.ratings-shared#outcomes");
    }
    plans.hideRatings(tx, holder);
    return Reply.seeOther(page + "?done=plans.ratings-hidden#outcomes");
  }
}
