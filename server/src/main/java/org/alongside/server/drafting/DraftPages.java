package org.alongside.server.drafting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanDraft;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.SupportId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.alongside.server.plans.Plans;

/** The draft of a plan: all its parts with a way to change each, and who changed what. */
public final class DraftPages {
  static final String PATH = "/holders/:holder/plan/draft";
  private static final int MOST_EDITS = 200;
  private static final int PREVIEW = 200;

  private final Drafting drafting;
  private final Plans plans;
  private final Budgets budgets;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final Clock clock;
  private final Random random;
  private final EnglishDates dates;
  private final PartForms forms = new PartForms();
  private final Words words = Words.english();

  /** Pages; {@code random} makes the ids of what may be added. */
  public DraftPages(
      Drafting drafting,
      Plans plans,
      Budgets budgets,
      People people,
      Access access,
      Frames frames,
      Clock clock,
      Random random) {
    this.drafting = drafting;
    this.plans = plans;
    this.budgets = budgets;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.clock = clock;
    this.random = random;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get(PATH).opens(Action.READ, Asset.PLAN_DRAFT, holder).with(this::show);
    routes.post(PATH).opens(Action.WRITE, Asset.PLAN, holder).with(this::begin);
    routes.get(PATH + "/history").opens(Action.READ, Asset.PLAN_DRAFT, holder).with(this::history);
  }

  static String path(PersonId holder) {
    return "/holders/" + holder + "/plan/draft";
  }

  /** Where the draft of a holder is. */
  public static String pathOf(PersonId holder) {
    return path(holder);
  }

  /** Where a part of the draft of a holder is written. */
  public static String pathOf(PersonId holder, PartKey part) {
    return path(holder) + PartForms.path(part);
  }

  /** Where on the page of the draft a part stands. */
  static String anchor(PartKey key) {
    return switch (key.kind()) {
      case SECTION -> "sections";
      case OUTCOME -> "outcomes";
      case SUPPORT -> "supports";
      case CLINICAL_TASK -> "tasks";
      case BACKUP_CONTACT -> "rota";
      case CONTINGENCIES, ARRANGEMENTS -> key.kind().code();
    };
  }

  private Reply begin(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    drafting.begin(tx, ask.caller().getPerson(), holder);
    return Reply.seeOther(path(holder));
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    boolean own = holder.equals(ask.caller().getPerson());
    String name = people.getName(tx, holder);
    Optional<Plan> open =
        plans.findOpen(tx, holder).map(plan -> plans.forReader(tx, plan, ask.caller().getPerson()));
    Optional<Plan> draft = open.filter(plan -> plan.state() == PlanState.DRAFT);
    List<String> says = new ArrayList<>();
    says.add(words.say("drafting.says." + open.map(plan -> plan.state().code()).orElse("none")));
    if (draft.isPresent()) {
      says.add(words.say("drafting.together"));
    }
    return Reply.page(
        "drafting/draft.jte",
        new DraftPage(
            frames.frame(
                tx,
                ask,
                own ? words.say("drafting.title") : words.say("drafting.title-other", name)),
            own ? null : words.say("plans.about-other", name),
            own || !access.allows(tx, ask.caller(), Action.READ, Asset.GRANTS, Subject.of(holder))
                ? null
                : people.findCommunicationNeeds(tx, holder).orElse(null),
            says,
            open.isEmpty() ? path(holder) : null,
            unsaved(tx, ask, holder, draft),
            draft.map(plan -> groups(tx, plan)).orElse(List.of()),
            path(holder) + "/examples",
            next(tx, ask, holder, open)));
  }

  private List<DraftPage.Group> groups(Tx tx, Plan plan) {
    return List.of(
        group(tx, plan, "sections", sections(), null),
        group(
            tx,
            plan,
            "outcomes",
            plan.outcomes().stream().map(each -> PartKey.of(each.id())).toList(),
            PartKey.of(OutcomeId.of(Uuids.next(clock.instant(), random)))),
        group(
            tx,
            plan,
            "supports",
            plan.supports().stream().map(each -> PartKey.of(each.id())).toList(),
            PartKey.of(SupportId.of(Uuids.next(clock.instant(), random)))),
        group(tx, plan, "contingencies", List.of(PartKey.CONTINGENCIES), null),
        group(
            tx,
            plan,
            "rota",
            plan.tonight().rota().stream().map(each -> PartKey.of(each.id())).toList(),
            PartKey.of(BackupContactId.of(Uuids.next(clock.instant(), random)))),
        group(
            tx,
            plan,
            "tasks",
            plan.tonight().tasks().stream().map(each -> PartKey.of(each.id())).toList(),
            PartKey.of(ClinicalTaskId.of(Uuids.next(clock.instant(), random)))),
        group(tx, plan, "arrangements", List.of(PartKey.ARRANGEMENTS), null));
  }

  private static List<PartKey> sections() {
    return Arrays.stream(SectionKind.values()).map(PartKey::of).toList();
  }

  private DraftPage.Group group(
      Tx tx,
      Plan plan,
      String id,
      List<PartKey> keys,
      @org.jspecify.annotations.Nullable PartKey toAdd) {
    String base = path(plan.holder());
    PartChoices choices =
        forms.choices(plan, budgets.findNearest(tx, plan.holder(), dates.today()));
    List<SummaryRow> rows =
        keys.stream()
            .map(
                key -> {
                  Optional<PlanPart> part = PlanDraft.of(plan).find(key);
                  String preview = preview(key, part, choices);
                  return SummaryRow.of(
                          forms.heading(key, part),
                          preview.isEmpty() ? words.say("plans.empty") : preview)
                      .withChange(base + PartForms.path(key));
                })
            .toList();
    return new DraftPage.Group(
        id,
        words.say("drafting.group." + id),
        rows,
        toAdd == null
            ? null
            : new Link(words.say("drafting.add." + id), base + PartForms.path(toAdd)));
  }

  private String preview(PartKey key, Optional<PlanPart> part, PartChoices choices) {
    List<SummaryRow> rows = forms.rows(key, forms.fill(key, part), choices);
    String text =
        switch (key.kind()) {
          case SECTION -> rows.stream().map(SummaryRow::value).findFirst().orElse("");
          case OUTCOME -> rows.stream().skip(1).map(SummaryRow::value).findFirst().orElse("");
          case BACKUP_CONTACT ->
              part.map(each -> ((PlanPart.Contact) each).contact())
                  .map(each -> (each.phone() + "\n" + each.when()).strip())
                  .orElse("");
          case SUPPORT, CLINICAL_TASK, ARRANGEMENTS ->
              String.join(
                  "\n",
                  rows.stream()
                      .skip(key.equals(PartKey.ARRANGEMENTS) ? 0 : 1)
                      .map(row -> row.key() + ": " + row.value().replace("\n", ", "))
                      .toList());
          case CONTINGENCIES ->
              part.map(
                      each ->
                          words.say(
                              "drafting.contingencies",
                              ((PlanPart.Contingencies) each).list().size()))
                  .orElse("");
        };
    return key.kind() == org.alongside.core.plan.PartKind.SECTION && text.length() > PREVIEW
        ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, PREVIEW))) + " …"
        : text;
  }

  private List<DraftPage.Unsaved> unsaved(Tx tx, Ask ask, PersonId holder, Optional<Plan> draft) {
    PersonId person = ask.caller().getPerson();
    Optional<Plan> shown =
        draft.or(
            () -> plans.findCurrent(tx, holder).map(plan -> plans.forReader(tx, plan, person)));
    List<DraftPage.Unsaved> unsaved = new ArrayList<>();
    for (PartKey key : drafting.listScratches(tx, person, holder)) {
      Optional<Scratch> scratch = drafting.findScratch(tx, person, holder, key);
      if (scratch.isPresent()) {
        PartChoices choices =
            shown
                .map(plan -> forms.choices(plan, budgets.findNearest(tx, holder, dates.today())))
                .orElseGet(() -> PartChoices.NONE);
        String heading = forms.heading(key, shown.flatMap(plan -> PlanDraft.of(plan).find(key)));
        unsaved.add(
            new DraftPage.Unsaved(
                heading,
                words.say("drafting.unsaved-when", dates.when(scratch.get().keptAt())),
                forms.rows(key, scratch.get().typed(), choices),
                draft.isEmpty()
                        || drafting.hides(tx, person, plans.findOpen(tx, holder).orElseThrow(), key)
                    ? null
                    : new Link(
                        words.say("drafting.unsaved-open", heading),
                        path(holder) + PartForms.path(key))));
      }
    }
    return unsaved;
  }

  private List<Link> next(Tx tx, Ask ask, PersonId holder, Optional<Plan> open) {
    List<Link> links = new ArrayList<>();
    String plan = "/holders/" + holder + "/plan";
    Subject subject = Subject.of(holder);
    if (open.isPresent() && access.allows(tx, ask.caller(), Action.READ, Asset.PLAN, subject)) {
      links.add(new Link(words.say("drafting.link.send"), plan + "/send"));
    }
    links.add(new Link(words.say("drafting.link.examples"), path(holder) + "/examples"));
    if (open.isPresent()) {
      links.add(new Link(words.say("drafting.link.history"), path(holder) + "/history"));
    }
    if (access.allows(tx, ask.caller(), Action.READ, Asset.PLAN, subject)) {
      open.ifPresent(
          each ->
              links.add(
                  new Link(words.say("drafting.link.read"), plan + "?version=" + each.version())));
      links.add(new Link(words.say("drafting.link.plan"), plan));
    }
    return links;
  }

  private Reply history(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Optional<Plan> plan = plans.findOpen(tx, holder).or(() -> plans.findCurrent(tx, holder));
    List<PlanEdit> edits =
        plan.map(each -> drafting.listEdits(tx, each, ask.caller().getPerson(), MOST_EDITS))
            .orElse(List.of());
    Map<PersonId, String> names = people.names(tx, edits.stream().map(PlanEdit::author).toList());
    Function<PlanEdit, EditsPage.Line> line =
        edit -> line(tx, plan.orElseThrow(), edit, names.getOrDefault(edit.author(), ""));
    return Reply.page(
        "drafting/edits.jte",
        new EditsPage(
            frames.frame(tx, ask, words.say("drafting.history.title")),
            path(holder),
            edits.stream().map(line).toList()));
  }

  private EditsPage.Line line(Tx tx, Plan plan, PlanEdit edit, String name) {
    PartChoices choices =
        forms.choices(plan, budgets.findNearest(tx, plan.holder(), dates.today()));
    Optional<PlanPart> part = Optional.ofNullable(edit.part());
    String when = dates.when(edit.editedAt());
    return new EditsPage.Line(
        forms.heading(edit.key(), part),
        words.say(
            part.isPresent() ? "drafting.history.changed" : "drafting.history.removed", name, when),
        part.isEmpty() ? List.of() : forms.rows(edit.key(), forms.fill(edit.key(), part), choices));
  }
}
