package org.alongside.server.safeguarding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.safeguarding.ConcernId;
import org.alongside.core.safeguarding.ConcernStep;
import org.alongside.core.safeguarding.NewConcern;
import org.alongside.core.safeguarding.SafeNow;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.jspecify.annotations.Nullable;

/** Where the people of the scheme work on worries that were raised. */
public final class ConcernDeskPages {
  static final String DESK = "/safeguarding";
  private static final String PATH = DESK + "/concerns";
  private static final int PAGE_SIZE = 20;

  private final Concerns concerns;
  private final LegalRequests legal;
  private final People people;
  private final Frames frames;
  private final SafeguardingWords words;

  public ConcernDeskPages(
      Concerns concerns, LegalRequests legal, People people, Frames frames, Clock clock) {
    this.concerns = concerns;
    this.legal = legal;
    this.people = people;
    this.frames = frames;
    this.words = new SafeguardingWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes.get(DESK).opens(Action.READ, Asset.CONCERN, nothing).with(this::desk);
    routes.get(PATH).opens(Action.READ, Asset.CONCERN, nothing).with(this::list);
    routes
        .get(PATH + "/:concern")
        .opens(Action.READ, Asset.CONCERN, nothing)
        .with(
            (tx, ask) -> Reply.page("safeguarding/case.jte", page(tx, ask, List.<FieldError>of())));
    routes
        .post(PATH + "/:concern/open")
        .opens(Action.DECIDE, Asset.CONCERN, nothing)
        .with(this::open);
    routes
        .post(PATH + "/:concern/step")
        .opens(Action.DECIDE, Asset.CONCERN, nothing)
        .with(this::step);
  }

  private Reply desk(Tx tx, Ask ask) {
    return Reply.page(
        "safeguarding/desk.jte",
        new DeskPage(
            frames.frame(tx, ask, words.say("desk.title")),
            List.of(
                card("concerns", PATH, words.say("desk.concerns.about", concerns.countWaiting(tx))),
                card(
                    "legal",
                    LegalDeskPages.PATH,
                    words.say("desk.legal.about", legal.countWaiting(tx))),
                card("on-call", "/on-call", words.say("desk.on-call.about")),
                card("contacts", DESK + "/contacts", words.say("desk.contacts.about")),
                card("figures", "/yearly-figures", words.say("desk.figures.about")))));
  }

  private DeskPage.Card card(String code, String path, String about) {
    return new DeskPage.Card(new Link(words.say("desk." + code), path), about);
  }

  private Reply list(Tx tx, Ask ask) {
    boolean closed = ask.query("status").filter("closed"::equals).isPresent();
    @Nullable DeskCursor after = ask.query("after").map(DeskCursor::parse).orElse(null);
    List<Concern> some =
        closed
            ? concerns.listClosed(tx, after, PAGE_SIZE + 1)
            : concerns.listWaiting(tx, after, PAGE_SIZE + 1);
    boolean more = some.size() > PAGE_SIZE;
    List<Concern> shown = more ? some.subList(0, PAGE_SIZE) : some;
    Table table =
        Table.of(
            words.say(closed ? "list.closed" : "list.waiting"),
            Table.Column.text(words.say("list.reference")),
            Table.Column.text(words.say("list.since")),
            Table.Column.text(words.say("list.safe")),
            Table.Column.text(words.say("list.state")));
    for (Concern concern : shown) {
      table =
          table.plus(
              new Table.Cell(
                  concern.reference().value(), PATH + "/" + concern.id(), urgent(concern)),
              Table.Cell.of(words.dates().when(concern.raisedAt())),
              Table.Cell.of(words.say("safe." + concern.said().safe().code())),
              Table.Cell.tag(words.tag(concern.state())));
    }
    String path = PATH + (closed ? "?status=closed" : "");
    Link next =
        more
            ? new Link(
                words.say("list.more"),
                path + (closed ? "&" : "?") + "after=" + cursor(shown.get(PAGE_SIZE - 1)))
            : null;
    Link first = after == null ? null : new Link(words.say("list.first"), path);
    return Reply.page(
        "safeguarding/list.jte",
        new ListPage(
            frames.frame(tx, ask, words.say("list.title")),
            List.of(new Link(words.say("desk.title"), DESK)),
            words.say("list.lead"),
            table,
            new Pagination(first, next),
            closed
                ? new Link(words.say("list.see-waiting"), PATH)
                : new Link(words.say("list.see-closed"), PATH + "?status=closed")));
  }

  private @Nullable Tag urgent(Concern concern) {
    return concern.said().safe() == SafeNow.NOT_SAFE
        ? new Tag(words.say("list.not-safe"), Tag.Tone.URGENT)
        : null;
  }

  private static DeskCursor cursor(Concern concern) {
    return new DeskCursor(concern.raisedAt().toEpochMilli(), concern.id().toString());
  }

  private static ConcernId id(Ask ask) {
    return ConcernId.of(ask.id("concern"));
  }

  private Reply open(Tx tx, Ask ask) {
    concerns.open(tx, id(ask), ask.caller().getPerson());
    return Reply.seeOther(PATH + "/" + id(ask));
  }

  private Reply step(Tx tx, Ask ask) {
    concerns.get(tx, id(ask));
    FieldErrors errors = new FieldErrors();
    Optional<ConcernStep> step = Codes.find(ConcernStep.class, ask.field("step"));
    if (step.isEmpty()) {
      errors.add("/step", InputCode.REQUIRED);
    }
    boolean mayBeSilent = step.filter(ConcernStep.TAKEN::equals).isPresent();
    Parsed<String> said =
        ConcernPages.under(
            errors,
            "said",
            (mayBeSilent ? NewConcern.ABOUT : NewConcern.WORRY).read(ask.field("said")));
    if (errors.count() > 0 || step.isEmpty()) {
      return Reply.formAgain("safeguarding/case.jte", page(tx, ask, errors.list()));
    }
    if (!concerns.note(tx, id(ask), ask.caller().getPerson(), step.get(), said.get())) {
      throw new Problem(409, "concern-not-possible");
    }
    return Reply.seeOther(PATH + "/" + id(ask) + "?done=concern-step");
  }

  private ConcernCasePage page(Tx tx, Ask ask, List<FieldError> errors) {
    Concern concern = concerns.get(tx, id(ask));
    PersonId reader = ask.caller().getPerson();
    boolean opened = concerns.isOpenTo(tx, concern.id(), reader);
    Field step = words.field("case", "step", ask, opened ? errors : List.of());
    Field said = words.field("case", "said", ask, opened ? errors : List.of());
    return new ConcernCasePage(
        frames.frame(tx, ask, words.say("case.title", concern.reference().value())),
        ErrorSummary.of(step, said),
        List.of(new Link(words.say("desk.title"), DESK), new Link(words.say("list.title"), PATH)),
        words.tag(concern.state()),
        PATH + "/" + concern.id(),
        opened,
        opened ? rows(tx, concern) : List.of(),
        opened ? done(tx, concern) : List.of(),
        step,
        concerns.listPossible(concern, reader).stream()
            .map(
                each ->
                    new Choice(
                        each.code(),
                        words.say("step." + each.code()),
                        words.say("step." + each.code() + ".hint")))
            .toList(),
        said);
  }

  private List<SummaryRow> rows(Tx tx, Concern concern) {
    PersonId by = concern.raisedBy();
    NewConcern said = concern.said();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.of(words.say("case.worry"), said.worry()));
    rows.add(SummaryRow.of(words.say("case.about"), or(said.about())));
    rows.add(SummaryRow.of(words.say("case.safe"), words.say("safe." + said.safe().code())));
    rows.add(SummaryRow.of(words.say("case.reach"), or(said.reach())));
    rows.add(
        SummaryRow.of(
            words.say("case.by"),
            by == null ? words.say("case.by.unknown") : people.getName(tx, by)));
    rows.add(SummaryRow.of(words.say("case.when"), words.dates().when(concern.raisedAt())));
    return rows;
  }

  private String or(String text) {
    return text.isEmpty() ? words.say("case.nothing") : text;
  }

  private List<SummaryRow> done(Tx tx, Concern concern) {
    List<Concern.Step> steps = concerns.listSteps(tx, concern.id());
    Set<PersonId> who = new LinkedHashSet<>();
    steps.forEach(step -> who.add(step.person()));
    Map<PersonId, String> names = people.listNames(tx, who);
    return steps.stream()
        .map(
            step ->
                SummaryRow.of(
                    names.getOrDefault(step.person(), "")
                        + ", "
                        + words.dates().when(step.doneAt()),
                    words.say("done." + step.kind().code())
                        + (step.said().isEmpty() ? "" : "\n" + step.said())))
        .toList();
  }
}
