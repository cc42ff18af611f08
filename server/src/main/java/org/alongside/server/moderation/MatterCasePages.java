package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.oncall.Call;
import org.alongside.server.oncall.Calls;
import org.alongside.server.oncall.OnCallWords;
import org.jspecify.annotations.Nullable;

/**
 * What was reported and is not a post, for moderators: what was shown to them, claiming, asking
 * each other, taking back.
 */
public final class MatterCasePages {
  static final String CASES = "/moderation/cases/";
  private static final String CASE = "moderation/matterCase.jte";

  private final Forum forum;
  private final MatterCases cases;
  private final MatterReports reports;
  private final Calls calls;
  private final Frames frames;
  private final Clock clock;
  private final ModerationWords words;
  private final OnCallWords callWords;
  private final MatterView view;

  public MatterCasePages(
      Forum forum,
      MatterCases cases,
      MatterReports reports,
      Calls calls,
      Frames frames,
      Clock clock) {
    this.forum = forum;
    this.cases = cases;
    this.reports = reports;
    this.calls = calls;
    this.frames = frames;
    this.clock = clock;
    this.words = new ModerationWords(clock);
    this.callWords = new OnCallWords(clock);
    this.view = new MatterView(forum, cases, reports, words);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .get(CASES + ":case")
        .opens(Action.READ, Asset.MODERATION, nothing)
        .with((tx, ask) -> Reply.page(CASE, page(tx, ask, List.of(), List.of())));
    routes
        .post(CASES + ":case/claim")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(
            (tx, ask) ->
                done(
                    ask,
                    cases.claim(tx, view.item(tx, ask).id(), MatterView.moderator(ask)),
                    "moderation-claimed"));
    routes
        .post(CASES + ":case/seen")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(
            (tx, ask) ->
                done(
                    ask,
                    cases.answerCall(tx, view.item(tx, ask).id(), MatterView.moderator(ask)),
                    "moderation-seen"));
    routes
        .post(CASES + ":case/opinion")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::opinion);
    routes
        .post(CASES + ":case/undo")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::undo);
  }

  private Reply done(Ask ask, Decided outcome, String code) {
    if (outcome != Decided.DONE && outcome != Decided.SAME) {
      throw words.problem(outcome);
    }
    return Reply.seeOther(CASES + ask.id("case") + "?done=" + code);
  }

  private MatterCasePage page(Tx tx, Ask ask, List<FieldError> undoing, List<FieldError> speaking) {
    MatterCase item = view.item(tx, ask);
    MemberId moderator = MatterView.moderator(ask);
    Instant now = clock.instant();
    List<MatterRuling> rulings = cases.listRulings(tx, List.of(item.id()));
    List<MatterRuling> earlier = earlier(tx, item);
    List<MatterReport> said = reports.list(tx, item.id());
    List<Opinion> opinions = cases.listOpinions(tx, item.id());
    List<CrisisStep> steps = cases.listSteps(tx, item.id());
    Map<MemberId, String> names = names(tx, item, rulings, earlier, said, opinions, steps);
    ReportStatus status = item.status(now);
    String path = CASES + item.id();
    return new MatterCasePage(
        frames.frame(tx, ask, view.say(item, "case.title")),
        List.of(new Link(words.say("queue.title"), "/moderation")),
        tags(item, status),
        standing(item, status, moderator, names),
        view.say(item, "case.lead"),
        view.say(item, "case.show", words.why(item)),
        view.articles(tx, item.id()),
        place(tx, item),
        said.stream().map(each -> row(each, names)).toList(),
        rulings.stream().map(ruling -> words.decision(ruling, names)).toList(),
        earlier.stream().map(ruling -> words.decision(ruling, names)).toList(),
        status == ReportStatus.OPEN ? path + "/claim" : null,
        item.decided() || item.isKeptFrom(moderator, now) ? null : form(tx, ask, item),
        undo(ask, item, rulings, undoing),
        steps.stream().map(step -> words.step(step, names)).toList(),
        item.urgent() ? new Link(words.say("steps.link"), path + "/steps") : null,
        opinions.stream().map(opinion -> words.opinion(opinion, names)).toList(),
        item.decided()
            ? null
            : words.speak(path, item.opinionBy(), moderator, ask.field("said"), speaking),
        calls.find(tx, item.id()).map(call -> called(tx, call, path)).orElse(null));
  }

  private List<MatterRuling> earlier(Tx tx, MatterCase item) {
    MemberId author = item.author();
    return author == null
        ? List.of()
        : cases.listAbout(tx, author).stream()
            .filter(ruling -> !ruling.item().equals(item.id()))
            .filter(ruling -> ruling.action() != ModerationAction.NONE)
            .toList();
  }

  private Map<MemberId, String> names(
      Tx tx,
      MatterCase item,
      List<MatterRuling> rulings,
      List<MatterRuling> earlier,
      List<MatterReport> said,
      List<Opinion> opinions,
      List<CrisisStep> steps) {
    return forum.names(
        tx,
        Stream.of(
                Stream.ofNullable(item.claimedBy()),
                rulings.stream().map(MatterRuling::moderator),
                earlier.stream().map(MatterRuling::moderator),
                said.stream().map(MatterReport::reporter).filter(Objects::nonNull),
                opinions.stream().map(Opinion::moderator),
                steps.stream().map(CrisisStep::moderator))
            .flatMap(each -> each)
            .distinct()
            .toList());
  }

  private List<Tag> tags(MatterCase item, ReportStatus status) {
    List<Tag> tags = new ArrayList<>();
    if (item.urgent()) {
      tags.add(new Tag(words.say("tag.crisis"), Tag.Tone.URGENT));
    }
    tags.add(words.status(status));
    return tags;
  }

  private String standing(
      MatterCase item, ReportStatus status, MemberId moderator, Map<MemberId, String> names) {
    Instant until = item.claimedUntil();
    MemberId by = item.claimedBy();
    if (status != ReportStatus.CLAIMED || until == null || by == null) {
      return "";
    }
    return by.equals(moderator)
        ? words.say("case.yours", words.dates().time(until))
        : words.say("case.theirs", words.name(names, by), words.dates().time(until));
  }

  private @Nullable Link place(Tx tx, MatterCase item) {
    return cases
        .findMatter(tx, item)
        .filter(matter -> matter.state() == PostState.SHOWN && !matter.path().isEmpty())
        .map(matter -> new Link(words.say("matter.place"), matter.path()))
        .orElse(null);
  }

  private SummaryRow row(MatterReport report, Map<MemberId, String> names) {
    MemberId reporter = report.reporter();
    String who = reporter == null ? words.say("case.guest") : words.name(names, reporter);
    String said = report.said().isEmpty() ? "" : "\n" + report.said();
    return SummaryRow.of(
        who + ", " + words.dates().when(report.reportedAt()),
        words.say("reason." + report.reason().code()) + said);
  }

  private CasePage.Decide form(Tx tx, Ask ask, MatterCase item) {
    List<FieldError> errors =
        ask.query("missing").isPresent()
            ? List.of(FieldError.at("", InputCode.REQUIRED))
            : List.of();
    return new CasePage.Decide(
        CASES + item.id() + "/decision",
        Field.of("action", words.say("decide.action"))
            .withErrors(words.sentences("action-field", errors)),
        cases.listActions(tx, item).stream()
            .map(
                action ->
                    new Choice(
                        action.code(),
                        view.say(item, "action." + action.code()),
                        view.say(item, "action." + action.code() + ".hint")))
            .toList());
  }

  private MatterCasePage.@Nullable Undo undo(
      Ask ask, MatterCase item, List<MatterRuling> rulings, List<FieldError> errors) {
    if (rulings.stream().findFirst().filter(Measure::canBeUndone).isEmpty()) {
      return null;
    }
    return new MatterCasePage.Undo(
        CASES + item.id() + "/undo",
        view.say(item, "undo"),
        Field.of("reason", words.say("undo.reason"))
            .withValue(errors.isEmpty() ? words.say("undo.letter") : ask.field("reason"))
            .withErrors(words.sentences("ruling.reason", errors)));
  }

  private CasePage.Called called(Tx tx, Call call, String path) {
    Map<MemberId, String> names = forum.names(tx, call.people());
    return new CasePage.Called(
        callWords.told(call, names),
        callWords.answered(call, names),
        call.isAnswered() ? null : path + "/seen");
  }

  private Reply opinion(Tx tx, Ask ask) {
    Parsed<ModerationNote> said = ModerationNote.read(ask.field("said"));
    if (said.find().isEmpty()) {
      return Reply.formAgain(CASE, page(tx, ask, List.of(), said.errors()));
    }
    MatterCase item = view.item(tx, ask);
    return done(
        ask,
        cases.sayOpinion(tx, item.id(), MatterView.moderator(ask), said.get()),
        "moderation-opinion");
  }

  private Reply undo(Tx tx, Ask ask) {
    MatterCase item = view.item(tx, ask);
    Parsed<ModerationNote> why = ModerationNote.read(ask.field("reason"));
    if (why.find().isEmpty()) {
      return Reply.formAgain(CASE, page(tx, ask, why.errors(), List.of()));
    }
    Optional<MatterRuling> last = cases.listRulings(tx, List.of(item.id())).stream().findFirst();
    Decided outcome =
        last.isEmpty()
            ? Decided.NOT_POSSIBLE
            : cases.undo(tx, last.get().id(), MatterView.moderator(ask), why.get());
    return done(ask, outcome, "moderation-undone");
  }
}
