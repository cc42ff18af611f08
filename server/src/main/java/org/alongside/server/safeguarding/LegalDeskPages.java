package org.alongside.server.safeguarding;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.safeguarding.LegalOutcome;
import org.alongside.core.safeguarding.LegalRequestId;
import org.alongside.core.safeguarding.NewLegalRequest;
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
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** Where the people of the scheme decide requests about what the law says. */
public final class LegalDeskPages {
  static final String PATH = ConcernDeskPages.DESK + "/legal";
  private static final int PAGE_SIZE = 20;

  private final LegalRequests requests;
  private final Frames frames;
  private final SafeguardingWords words;

  public LegalDeskPages(LegalRequests requests, Frames frames, Clock clock) {
    this.requests = requests;
    this.frames = frames;
    this.words = new SafeguardingWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes.get(PATH).opens(Action.READ, Asset.LEGAL_REQUEST, nothing).with(this::list);
    routes
        .get(PATH + "/:request")
        .opens(Action.READ, Asset.LEGAL_REQUEST, nothing)
        .with(
            (tx, ask) ->
                Reply.page("safeguarding/legalCase.jte", page(tx, ask, List.<FieldError>of())));
    routes
        .post(PATH + "/:request")
        .opens(Action.DECIDE, Asset.LEGAL_REQUEST, nothing)
        .with(this::decide);
  }

  private Reply list(Tx tx, Ask ask) {
    boolean decided = ask.query("status").filter("decided"::equals).isPresent();
    @Nullable DeskCursor after = ask.query("after").map(DeskCursor::parse).orElse(null);
    List<LegalRequest> some =
        decided
            ? requests.listDecided(tx, after, PAGE_SIZE + 1)
            : requests.listWaiting(tx, after, PAGE_SIZE + 1);
    boolean more = some.size() > PAGE_SIZE;
    List<LegalRequest> shown = more ? some.subList(0, PAGE_SIZE) : some;
    Table table =
        Table.of(
            words.say(decided ? "legals.decided" : "legals.waiting"),
            Table.Column.text(words.say("list.reference")),
            Table.Column.text(words.say("legals.ground")),
            Table.Column.text(words.say("list.since")),
            Table.Column.text(words.say("legals.outcome")));
    for (LegalRequest request : shown) {
      LegalOutcome outcome = request.outcome();
      table =
          table.plus(
              Table.Cell.link(request.reference().value(), PATH + "/" + request.id()),
              Table.Cell.of(words.say("ground." + request.asked().ground().code())),
              Table.Cell.of(words.dates().when(request.askedAt())),
              Table.Cell.of(
                  outcome == null
                      ? words.say("legals.none")
                      : words.say("outcome." + outcome.code())));
    }
    String path = PATH + (decided ? "?status=decided" : "");
    Link next =
        more
            ? new Link(
                words.say("legals.more"),
                path + (decided ? "&" : "?") + "after=" + cursor(shown.get(PAGE_SIZE - 1)))
            : null;
    Link first = after == null ? null : new Link(words.say("list.first"), path);
    return Reply.page(
        "safeguarding/list.jte",
        new ListPage(
            frames.frame(tx, ask, words.say("legals.title")),
            List.of(new Link(words.say("desk.title"), ConcernDeskPages.DESK)),
            words.say("legals.lead"),
            table,
            new Pagination(first, next),
            decided
                ? new Link(words.say("legals.see-waiting"), PATH)
                : new Link(words.say("legals.see-decided"), PATH + "?status=decided")));
  }

  private static DeskCursor cursor(LegalRequest request) {
    Instant at = Objects.requireNonNullElse(request.decidedAt(), request.askedAt());
    return new DeskCursor(at.toEpochMilli(), request.id().toString());
  }

  private static LegalRequestId id(Ask ask) {
    return LegalRequestId.of(ask.id("request"));
  }

  private Reply decide(Tx tx, Ask ask) {
    requests.get(tx, id(ask));
    FieldErrors errors = new FieldErrors();
    Optional<LegalOutcome> outcome = Codes.find(LegalOutcome.class, ask.field("outcome"));
    if (outcome.isEmpty()) {
      errors.add("/outcome", InputCode.REQUIRED);
    }
    Parsed<ModerationNote> reasons = ModerationNote.read(ask.field("reasons"));
    reasons.errors().forEach(error -> errors.add(error.under("/reasons")));
    if (errors.count() > 0 || outcome.isEmpty()) {
      return Reply.formAgain("safeguarding/legalCase.jte", page(tx, ask, errors.list()));
    }
    if (!requests.decide(tx, id(ask), outcome.get(), reasons.get(), ask.caller().getPerson())) {
      throw new Problem(409, "legal-decided");
    }
    return Reply.seeOther(PATH + "/" + id(ask) + "?done=legal-decided");
  }

  private LegalCasePage page(Tx tx, Ask ask, List<FieldError> errors) {
    LegalRequest request = requests.get(tx, id(ask));
    NewLegalRequest asked = request.asked();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("ground", words.say("ground." + asked.ground().code())));
    rows.add(row("law", asked.law()));
    rows.add(row("place", asked.place()));
    rows.add(row("says", asked.says()));
    rows.add(row("who", asked.who()));
    rows.add(row("reach", asked.reach().isEmpty() ? words.say("case.nothing") : asked.reach()));
    rows.add(row("when", words.dates().when(request.askedAt())));
    LegalOutcome decided = request.outcome();
    if (decided != null) {
      rows.add(row("decided", words.say("outcome." + decided.code()) + "\n" + request.reasons()));
    }
    Field outcome = words.field("legalcase", "outcome", ask, errors);
    Field reasons = words.field("legalcase", "reasons", ask, errors);
    return new LegalCasePage(
        frames.frame(tx, ask, words.say("legalcase.title", request.reference().value())),
        ErrorSummary.of(outcome, reasons),
        List.of(
            new Link(words.say("desk.title"), ConcernDeskPages.DESK),
            new Link(words.say("legals.title"), PATH)),
        rows,
        PATH + "/" + request.id(),
        decided == null,
        outcome,
        Arrays.stream(LegalOutcome.values())
            .map(each -> Choice.of(each.code(), words.say("outcome." + each.code())))
            .toList(),
        reasons);
  }

  private SummaryRow row(String name, String value) {
    return SummaryRow.of(words.say("legalcase." + name), value);
  }
}
