package org.alongside.server.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PartKind;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanDraft;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.SupportId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.drafting.EditPage.Clash;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.StaticLink;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.jspecify.annotations.Nullable;

/**
 * One page for each part of a draft. Whatever goes wrong, what was typed stays: on the page, and
 * kept for the person for when they come back.
 */
public final class PartPages {
  private static final String TEMPLATE = "drafting/edit.jte";
  private static final Set<PartKind> REMOVABLE =
      Set.of(PartKind.OUTCOME, PartKind.SUPPORT, PartKind.CLINICAL_TASK, PartKind.BACKUP_CONTACT);

  private final Drafting drafting;
  private final Budgets budgets;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final PartForms forms = new PartForms();
  private final Words words = Words.english();

  public PartPages(Drafting drafting, Budgets budgets, People people, Frames frames, Clock clock) {
    this.drafting = drafting;
    this.budgets = budgets;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    declare(routes, "/sections/:kind", PartPages::section);
    declare(routes, "/outcomes/:outcome", ask -> PartKey.of(OutcomeId.of(ask.id("outcome"))));
    declare(routes, "/supports/:support", ask -> PartKey.of(SupportId.of(ask.id("support"))));
    declare(routes, "/tasks/:task", ask -> PartKey.of(ClinicalTaskId.of(ask.id("task"))));
    declare(routes, "/contacts/:contact", ask -> PartKey.of(BackupContactId.of(ask.id("contact"))));
    declare(routes, "/contingencies", ask -> PartKey.CONTINGENCIES);
    declare(routes, "/arrangements", ask -> PartKey.ARRANGEMENTS);
    routes
        .post(DraftPages.PATH + "/scratch")
        .opens(Action.WRITE, Asset.SCRATCH, SubjectFinder.holderIn("holder"))
        .with(this::keep);
  }

  private void declare(Routes routes, String path, Function<Ask, PartKey> key) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get(DraftPages.PATH + path)
        .opens(Action.READ, Asset.PLAN_DRAFT, holder)
        .with((tx, ask) -> show(tx, ask, key.apply(ask)));
    routes
        .post(DraftPages.PATH + path)
        .opens(Action.WRITE, Asset.PLAN, holder)
        .with((tx, ask) -> save(tx, ask, key.apply(ask)));
  }

  private static PartKey section(Ask ask) {
    try {
      return PartKey.of(SectionKind.parse(ask.way("kind")));
    } catch (IllegalArgumentException noSuchSection) {
      throw new Refused();
    }
  }

  /** What a page is made from: the draft, the part as it stands, and what there is to choose. */
  private record Place(Plan plan, PartKey key, Optional<PlanPart> part, PartChoices choices) {}

  /**
   * The place of a part in the draft.
   *
   * @throws Refused when it is only for the holder and their worker, and the caller is neither
   */
  private Optional<Place> place(Tx tx, Ask ask, PartKey key) {
    PersonId holder = ask.person("holder");
    PersonId reader = ask.caller().getPerson();
    return drafting.findDraft(tx, holder).map(plan -> place(tx, reader, plan, key));
  }

  private Place place(Tx tx, PersonId reader, Plan plan, PartKey key) {
    if (drafting.hides(tx, reader, plan, key)) {
      throw new Refused();
    }
    PartChoices choices =
        forms.choices(plan, budgets.findNearest(tx, plan.holder(), dates.today()));
    return new Place(
        plan,
        key,
        PlanDraft.of(plan).find(key),
        drafting.sees(tx, reader, plan.holder())
            ? choices.askingWhoSees(forms.whoSees())
            : choices);
  }

  private Reply show(Tx tx, Ask ask, PartKey key) {
    PersonId holder = ask.person("holder");
    Optional<Place> found = place(tx, ask, key);
    if (found.isEmpty()) {
      return Reply.seeOther(DraftPages.path(holder));
    }
    Place place = found.get();
    Optional<Scratch> scratch = drafting.findScratch(tx, ask.caller().getPerson(), holder, key);
    View view =
        scratch
            .map(
                kept ->
                    new View(kept.base(), kept.typed())
                        .withKept(words.say("drafting.kept", dates.when(kept.keptAt()))))
            .orElseGet(
                () ->
                    new View(
                        drafting.getRevision(tx, place.plan().id(), key),
                        forms.fill(key, place.part())));
    return Reply.page(TEMPLATE, page(tx, ask, place, view));
  }

  private Reply save(Tx tx, Ask ask, PartKey key) {
    PersonId holder = ask.person("holder");
    PersonId person = ask.caller().getPerson();
    String doing = ask.field("do");
    if (doing.equals("drop") || doing.equals("theirs")) {
      drafting.dropScratch(tx, person, holder, key);
      return Reply.seeOther(
          doing.equals("drop")
              ? ask.path()
              : DraftPages.path(holder) + "?done=drafting.kept-theirs");
    }
    Typed typed = Typed.of(ask);
    Optional<Place> place = place(tx, ask, key);
    if (place.isEmpty()) {
      drafting.keepScratch(tx, person, holder, key, base(ask).orElse(0), typed);
      return Reply.seeOther(DraftPages.path(holder) + "?done=drafting.no-draft");
    }
    return save(tx, ask, place.get(), typed);
  }

  private Reply save(Tx tx, Ask ask, Place place, Typed typed) {
    PartKey key = place.key();
    PersonId holder = ask.person("holder");
    PersonId person = ask.caller().getPerson();
    int newest = drafting.getRevision(tx, place.plan().id(), key);
    if (ask.field("do").equals("join")) {
      Typed both = forms.of(key).join(forms.fill(key, place.part()), typed);
      drafting.keepScratch(tx, person, holder, key, newest, both);
      return Reply.page(TEMPLATE, page(tx, ask, place, new View(newest, both).asJoined()));
    }
    Optional<Integer> base = base(ask);
    if (base.isEmpty()) {
      drafting.keepScratch(tx, person, holder, key, newest, typed);
      View view = new View(newest, typed).withClash(clash(tx, place, typed));
      return Reply.page(TEMPLATE, page(tx, ask, place, view)).withStatus(428);
    }
    if (ask.field("do").equals("remove") && REMOVABLE.contains(key.kind())) {
      return done(
          tx, ask, place, typed, base.get(), drafting.remove(tx, person, holder, key, base.get()));
    }
    return forms
        .of(key)
        .read(key, typed, place.choices())
        .match(
            part ->
                done(
                    tx,
                    ask,
                    place,
                    typed,
                    base.get(),
                    drafting.write(tx, person, holder, part, base.get())),
            errors -> again(tx, ask, place, new View(base.get(), typed).withErrors(errors)));
  }

  private Reply again(Tx tx, Ask ask, Place place, View view) {
    drafting.keepScratch(
        tx, ask.caller().getPerson(), ask.person("holder"), place.key(), view.base(), view.typed());
    return Reply.formAgain(TEMPLATE, page(tx, ask, place, view));
  }

  private Reply done(Tx tx, Ask ask, Place place, Typed typed, int base, EditOutcome outcome) {
    PersonId holder = ask.person("holder");
    if (outcome instanceof EditOutcome.Saved) {
      return Reply.seeOther(
          DraftPages.path(holder) + "?done=drafting.saved#" + DraftPages.anchor(place.key()));
    }
    if (outcome instanceof EditOutcome.Stale stale) {
      drafting.keepScratch(tx, ask.caller().getPerson(), holder, place.key(), base, typed);
      View view = new View(stale.revision(), typed).withClash(clash(tx, place, typed));
      return Reply.page(TEMPLATE, page(tx, ask, place, view)).withStatus(412);
    }
    FieldError wrong = FieldError.at("/outcomes", InputCode.NOT_A_CHOICE);
    return again(tx, ask, place, new View(base, typed).withErrors(List.of(wrong)));
  }

  private Clash clash(Tx tx, Place place, Typed typed) {
    String says =
        drafting
            .findLastEdit(tx, place.plan().id(), place.key())
            .map(
                edit ->
                    words.say(
                        edit.part() == null ? "drafting.clash.removed" : "drafting.clash.who",
                        people.findName(tx, edit.author()).orElse(""),
                        dates.when(edit.editedAt())))
            .orElseGet(() -> words.say("drafting.clash.nobody"));
    return new Clash(
        says,
        forms.rows(place.key(), typed, place.choices()),
        forms.rows(place.key(), forms.fill(place.key(), place.part()), place.choices()));
  }

  private Reply keep(Tx tx, Ask ask) {
    PartKey key;
    try {
      key = PartKey.parse(ask.field("part"));
    } catch (IllegalArgumentException noSuchPart) {
      throw new org.alongside.server.http.Problem(400, "bad-request");
    }
    drafting.keepScratch(
        tx,
        ask.caller().getPerson(),
        ask.person("holder"),
        key,
        base(ask).orElse(0),
        Typed.of(ask));
    return Reply.empty(204);
  }

  /** The revision that the form carries; none when it carries none. */
  private static Optional<Integer> base(Ask ask) {
    String version = ask.field("version");
    return version.matches("[0-9]{1,7}")
        ? Optional.of(Integer.parseInt(version))
        : Optional.empty();
  }

  private EditPage page(Tx tx, Ask ask, Place place, View view) {
    PersonId holder = ask.person("holder");
    String heading = forms.heading(place.key(), place.part());
    List<Input> inputs =
        forms.of(place.key()).inputs(place.key(), view.typed(), view.errors(), place.choices());
    boolean removable = REMOVABLE.contains(place.key().kind()) && place.part().isPresent();
    String title =
        holder.equals(ask.caller().getPerson())
            ? heading
            : words.say("drafting.title-of", heading, people.getName(tx, holder));
    return new EditPage(
        frames.frame(tx, ask, title).withScript(StaticLink.to("draft.js")),
        heading,
        DraftPages.path(holder) + "#" + DraftPages.anchor(place.key()),
        DraftPages.path(holder) + PartForms.path(place.key()),
        view.base(),
        place.key().toString(),
        DraftPages.path(holder) + "/scratch",
        inputs,
        ErrorSummary.of(inputs.stream().map(Input::forSummary).toArray(Field[]::new)),
        view.kept(),
        view.clash(),
        view.joined(),
        removable ? words.say("drafting.remove." + place.key().kind().code()) : null);
  }

  /** What the form shows beyond the part itself. */
  private record View(
      int base,
      Typed typed,
      List<FieldError> errors,
      @Nullable String kept,
      @Nullable Clash clash,
      boolean joined) {
    View(int base, Typed typed) {
      this(base, typed, List.of(), null, null, false);
    }

    View withErrors(List<FieldError> wrong) {
      return new View(base, typed, wrong, kept, clash, joined);
    }

    View withKept(String says) {
      return new View(base, typed, errors, says, clash, joined);
    }

    View withClash(Clash with) {
      return new View(base, typed, errors, kept, with, joined);
    }

    View asJoined() {
      return new View(base, typed, errors, kept, clash, true);
    }
  }
}
