package org.alongside.server.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanComparison;
import org.alongside.core.plan.PlanDifference;
import org.alongside.core.plan.SectionKind;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.StaticLink;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** Two views of a plan: what changed between two versions, and one page to hand to others. */
public final class ComparePages {
  private static final List<SectionKind> ABOUT_ME =
      List.of(
          SectionKind.ABOUT_ME,
          SectionKind.WHAT_MATTERS,
          SectionKind.NEEDS,
          SectionKind.KEEPING_SAFE);

  private final Plans plans;
  private final AskedPlans asked;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final PlanWriter writer;
  private final DifferenceWords differences;
  private final Words words = Words.english();

  public ComparePages(Plans plans, People people, Access access, Frames frames, Clock clock) {
    this.plans = plans;
    this.asked = new AskedPlans(plans);
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.writer = new PlanWriter(dates);
    this.differences = new DifferenceWords(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/plan/compare")
        .opens(Action.READ, Asset.PLAN, holder)
        .with(this::compare);
    routes
        .get("/holders/:holder/plan/about-me")
        .opens(Action.READ, Asset.PLAN, holder)
        .with(this::aboutMe);
  }

  private Reply compare(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    List<PlanVersion> versions = plans.listVersions(tx, holder);
    String newest = versions.isEmpty() ? "" : Integer.toString(versions.get(0).version());
    String before = versions.size() < 2 ? "" : Integer.toString(versions.get(1).version());
    String from = ask.query("from").orElse(before);
    String to = ask.query("to").orElse(newest);
    List<ComparePage.Change> changes = new ArrayList<>();
    String says = words.say("plans.compare.one");
    if (versions.size() > 1) {
      Plan older = asked.getVersion(tx, ask, holder, from);
      Plan newer = asked.getVersion(tx, ask, holder, to);
      List<PlanDifference> found = PlanComparison.between(older, newer);
      found.forEach(each -> changes.add(differences.say(each, older, newer)));
      says =
          found.isEmpty()
              ? words.say("plans.compare.same")
              : words.say("plans.compare.says", found.size(), from, to);
    }
    return Reply.page(
        "plans/compare.jte",
        new ComparePage(
            frames.frame(tx, ask, words.say("plans.compare.title")),
            "/holders/" + holder + "/plan",
            "/holders/" + holder + "/plan/compare",
            Field.of("from", words.say("plans.compare.from")).withValue(from),
            Field.of("to", words.say("plans.compare.to")).withValue(to),
            versions.size() < 2 ? List.of() : versions.stream().map(this::choice).toList(),
            says,
            changes));
  }

  private Choice choice(PlanVersion version) {
    return Choice.of(
        Integer.toString(version.version()),
        words.say(
            "plans.compare.version",
            version.version(),
            words.say("plans.state." + version.state().code())));
  }

  private Reply aboutMe(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    Optional<Plan> plan = plans.findCurrent(tx, holder);
    List<SummaryRow> rows = new ArrayList<>();
    Optional.of(holder)
        .filter(
            each -> access.allows(tx, ask.caller(), Action.READ, Asset.GRANTS, Subject.of(each)))
        .flatMap(each -> people.findCommunicationNeeds(tx, each))
        .ifPresent(needs -> rows.add(SummaryRow.of(words.say("plans.about-me.needs"), needs)));
    plan.map(Plan::careCoordinator)
        .ifPresent(who -> rows.add(SummaryRow.of(words.say("plans.about-me.worker"), who)));
    return Reply.page(
        "plans/aboutMe.jte",
        new AboutMePage(
            frames
                .frame(tx, ask, words.say("plans.about-me.title-of", name))
                .withScript(StaticLink.to("print.js")),
            "/holders/" + holder + "/plan",
            plan.map(each -> writer.sections(each, ABOUT_ME)).orElse(List.of()).stream()
                .filter(section -> !section.words().isEmpty())
                .toList(),
            plan.map(writer::contingencies).orElse(List.of()),
            rows));
  }
}
