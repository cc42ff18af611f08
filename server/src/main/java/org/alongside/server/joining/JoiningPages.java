package org.alongside.server.joining;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.InvitationId;
import org.alongside.core.forum.JoinRequestId;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.TypedFields;
import org.alongside.server.joining.JoinRequest.Outcome;
import org.jspecify.annotations.Nullable;

/** The desk of moderators and coordinators: who waits to be let in, and the invitations. */
public final class JoiningPages {
  private static final String PATH = "/joining";
  private static final int PAGE_SIZE = 20;
  private static final int MOST_USES = 200;
  private static final int MOST_DAYS = 366;
  private static final int LONGEST_CUT = 100;
  private static final TextRule LABEL = TextRule.line(1, 80);
  private static final TextRule ANSWER = TextRule.lines(0, 2000);

  private final Joining joining;
  private final Frames frames;
  private final JoinWords words;

  public JoiningPages(Joining joining, Frames frames, Clock clock) {
    this.joining = joining;
    this.frames = frames;
    this.words = new JoinWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .get(PATH)
        .opens(Action.READ, Asset.JOINING, nothing)
        .with((tx, ask) -> Reply.page("joining/desk.jte", desk(tx, ask, new FieldErrors(), "")));
    routes
        .post(PATH + "/invitations")
        .opens(Action.WRITE, Asset.JOINING, nothing)
        .with(this::invite);
    routes
        .get(PATH + "/invitations/:invitation/end")
        .opens(Action.WRITE, Asset.JOINING, nothing)
        .with(this::mayEnd);
    routes
        .post(PATH + "/invitations/:invitation/end")
        .opens(Action.WRITE, Asset.JOINING, nothing)
        .with(this::end);
    routes
        .get(PATH + "/requests/:applicant")
        .opens(Action.READ, Asset.JOINING, nothing)
        .with((tx, ask) -> Reply.page("joining/request.jte", page(tx, ask, List.of(), List.of())));
    routes
        .post(PATH + "/requests/:applicant")
        .opens(Action.DECIDE, Asset.JOINING, nothing)
        .with(this::answer);
  }

  private DeskPage desk(Tx tx, Ask ask, FieldErrors errors, String code) {
    @Nullable JoinRequest after =
        ask.query("after").flatMap(id -> joining.find(tx, request(id))).orElse(null);
    List<JoinRequest> some = joining.listWaiting(tx, after, PAGE_SIZE + 1);
    boolean more = some.size() > PAGE_SIZE;
    List<JoinRequest> shown = more ? some.subList(0, PAGE_SIZE) : some;
    return new DeskPage(
        frames.frame(tx, ask, words.say("desk.title")),
        List.of(new Link(words.boards(), "/boards")),
        words.say("rule." + joining.rule(tx).code()),
        waiting(shown),
        new Pagination(
            after == null ? null : new Link(words.say("desk.first"), PATH),
            more
                ? new Link(words.say("desk.more"), PATH + "?after=" + shown.get(PAGE_SIZE - 1).id())
                : null),
        code,
        invitations(tx, ask),
        field(ask, errors, "label", ""),
        field(ask, errors, "uses", "1"),
        field(ask, errors, "days", "30"));
  }

  private static JoinRequestId request(String id) {
    try {
      return JoinRequestId.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw new Refused();
    }
  }

  private Field field(Ask ask, FieldErrors errors, String name, String usual) {
    String typed = ask.field(name);
    return Field.of(name, words.say("invite." + name))
        .withHint(words.say("invite." + name + ".hint"))
        .withValue(errors.count() == 0 ? usual : typed)
        .withErrors(
            words.sentences(
                "invite." + name,
                errors.list().stream()
                    .filter(error -> error.pointer().equals("/" + name))
                    .toList()));
  }

  private Table waiting(List<JoinRequest> requests) {
    Table table =
        Table.of(
            words.say("desk.waiting"),
            Table.Column.text(words.say("desk.name")),
            Table.Column.text(words.say("desk.said")),
            Table.Column.text(words.say("desk.asked")));
    for (JoinRequest request : requests) {
      table =
          table.plus(
              Table.Cell.link(request.name(), PATH + "/requests/" + request.id()),
              Table.Cell.of(cut(request.said())),
              Table.Cell.of(words.dates().when(request.askedAt())));
    }
    return table;
  }

  private static String cut(String said) {
    String line = said.replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_CUT) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST_CUT);
    return line.substring(0, end > 0 ? end : line.offsetByCodePoints(0, LONGEST_CUT / 2)) + " …";
  }

  private Table invitations(Tx tx, Ask ask) {
    Table table =
        Table.of(
            words.say("desk.invitations"),
            Table.Column.text(words.say("desk.label")),
            Table.Column.text(words.say("desk.used")),
            Table.Column.text(words.say("desk.until")),
            Table.Column.text(words.say("desk.end")));
    for (Invitation invitation : joining.listInvitations(tx)) {
      boolean good = invitation.isGood(ask.now());
      table =
          table.plus(
              Table.Cell.of(invitation.label()),
              Table.Cell.of(words.say("desk.of", invitation.used(), invitation.uses())),
              Table.Cell.of(words.dates().date(words.dates().dateOf(invitation.expiresAt()))),
              good
                  ? Table.Cell.link(
                      words.say("desk.end-it"), PATH + "/invitations/" + invitation.id() + "/end")
                  : Table.Cell.tag(Tag.plain(words.say("desk.over"))));
    }
    return table;
  }

  /** Answers with the page itself: a redirect would have to carry the code. */
  private Reply invite(Tx tx, Ask ask) {
    Map<String, String> typed = new HashMap<>();
    List.of("label", "uses", "days").forEach(name -> typed.put(name, ask.field(name)));
    FieldErrors errors = new FieldErrors();
    TypedFields fields = new TypedFields(typed, errors);
    String label = fields.text("label", LABEL);
    int uses = fields.number("uses", 1, MOST_USES);
    int days = fields.number("days", 1, MOST_DAYS);
    if (errors.count() > 0) {
      return Reply.formAgain("joining/desk.jte", desk(tx, ask, errors, ""));
    }
    String code = joining.invite(tx, label, uses, days, ask.caller());
    return Reply.page("joining/desk.jte", desk(tx, ask, new FieldErrors(), code));
  }

  private Invitation invitation(Tx tx, Ask ask) {
    return joining
        .findInvitation(tx, InvitationId.of(ask.id("invitation")))
        .orElseThrow(Refused::new);
  }

  private Reply mayEnd(Tx tx, Ask ask) {
    Invitation invitation = invitation(tx, ask);
    return Reply.page(
        "joining/end.jte",
        new EndPage(
            frames.frame(tx, ask, words.say("end.title")),
            trail(),
            PATH + "/invitations/" + invitation.id() + "/end",
            List.of(
                SummaryRow.of(words.say("desk.label"), invitation.label()),
                SummaryRow.of(
                    words.say("desk.used"),
                    words.say("desk.of", invitation.used(), invitation.uses())))));
  }

  private List<Link> trail() {
    return List.of(new Link(words.boards(), "/boards"), new Link(words.say("desk.title"), PATH));
  }

  private Reply end(Tx tx, Ask ask) {
    joining.end(tx, invitation(tx, ask).id(), ask.caller());
    return Reply.seeOther(PATH + "?done=joining-ended");
  }

  private RequestPage page(Tx tx, Ask ask, List<String> outcomeErrors, List<String> answerErrors) {
    JoinRequest request =
        joining.find(tx, JoinRequestId.of(ask.id("applicant"))).orElseThrow(Refused::new);
    return new RequestPage(
        frames.frame(tx, ask, words.say("request.title")),
        trail(),
        PATH + "/requests/" + request.id(),
        List.of(
            SummaryRow.of(words.say("desk.name"), request.name()),
            SummaryRow.of(words.say("desk.said"), request.said()),
            SummaryRow.of(words.say("desk.asked"), words.dates().when(request.askedAt()))),
        request.outcome() == null ? "" : words.say("request.answered." + code(request.outcome())),
        request.outcome() == null
            ? Field.of("outcome", words.say("request.outcome"))
                .withValue(ask.field("outcome"))
                .withErrors(outcomeErrors)
            : null,
        List.of(choice(Outcome.ADMITTED), choice(Outcome.NOT_NOW)),
        Field.of("answer", words.say("request.answer"))
            .withHint(words.say("request.answer.hint"))
            .withValue(ask.field("answer"))
            .withErrors(answerErrors));
  }

  private Choice choice(Outcome outcome) {
    String key = "request." + code(outcome);
    return new Choice(code(outcome), words.say(key), words.say(key + ".hint"));
  }

  private static String code(Outcome outcome) {
    return outcome == Outcome.ADMITTED ? "admitted" : "not-now";
  }

  private Reply answer(Tx tx, Ask ask) {
    Optional<Outcome> outcome =
        List.of(Outcome.values()).stream()
            .filter(each -> code(each).equals(ask.field("outcome")))
            .findFirst();
    Parsed<String> said = ANSWER.read(ask.field("answer"));
    if (outcome.isEmpty() || said.find().isEmpty()) {
      return again(
          tx,
          ask,
          outcome.isEmpty() ? words.say("request.outcome.required") : "",
          words.sentences("request.answer", said.errors()));
    }
    String answer = said.get().isEmpty() ? words.say("letter." + code(outcome.get())) : said.get();
    JoinRequestId id = JoinRequestId.of(ask.id("applicant"));
    return switch (joining.answer(tx, id, outcome.get(), answer, ask.caller())) {
      case DONE -> Reply.seeOther(PATH + "?done=joining-answered");
      case BEFORE -> Reply.seeOther(PATH + "/requests/" + id);
      case NAME_TAKEN -> again(tx, ask, words.say("request.name-taken"), List.of());
    };
  }

  private Reply again(Tx tx, Ask ask, String outcomeError, List<String> answerErrors) {
    return Reply.formAgain(
        "joining/request.jte",
        page(tx, ask, outcomeError.isEmpty() ? List.of() : List.of(outcomeError), answerErrors));
  }
}
