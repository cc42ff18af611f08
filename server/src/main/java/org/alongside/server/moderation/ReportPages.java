package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.forum.ReportText;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumSubjects;
import org.alongside.server.forum.Pacing;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** The form to report a post, signed in or not, and the page of one's own reports and decisions. */
public final class ReportPages {
  private static final Random RANDOM = new Random();

  private final Forum forum;
  private final Reports reports;
  private final GuestReports references;
  private final Moderation moderation;
  private final Appeals appeals;
  private final MatterCases matters;
  private final MatterReports matterReports;
  private final Frames frames;
  private final Pacing pacing;
  private final ModerationWords words;

  /** Pages; {@code pacing} is how fast each may report. */
  public ReportPages(
      Forum forum,
      Reports reports,
      GuestReports references,
      Moderation moderation,
      Appeals appeals,
      MatterCases matters,
      MatterReports matterReports,
      Frames frames,
      Pacing pacing,
      Clock clock) {
    this.forum = forum;
    this.reports = reports;
    this.references = references;
    this.moderation = moderation;
    this.appeals = appeals;
    this.matters = matters;
    this.matterReports = matterReports;
    this.frames = frames;
    this.pacing = pacing;
    this.words = new ModerationWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder post = ForumSubjects.post(forum);
    SubjectFinder self =
        (tx, ask) ->
            ask.caller().isSignedIn()
                ? Subject.nothing().by(ask.caller().getPerson())
                : Subject.nothing();
    routes.get("/posts/:post/report").opens(Action.WRITE, Asset.REPORT, post).with(this::blank);
    routes.post("/posts/:post/report").opens(Action.WRITE, Asset.REPORT, post).with(this::send);
    routes.get("/reports").opens(Action.READ, Asset.REPORT, self).with(this::own);
  }

  private Reply blank(Tx tx, Ask ask) {
    PlacedPost placed = shown(tx, ask);
    String id = Uuids.next(ask.now(), RANDOM).toString();
    Field reason = reason();
    return Reply.page("moderation/report.jte", page(tx, ask, placed, id, reason, text()));
  }

  private PlacedPost shown(Tx tx, Ask ask) {
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    if (!placed.post().isShown()) {
      throw new Refused();
    }
    return placed;
  }

  private Field reason() {
    return Field.of("reason", words.say("report.reason"));
  }

  private Field text() {
    return Field.of("text", words.say("report.text")).withHint(words.say("report.text-hint"));
  }

  private ReportPage page(Tx tx, Ask ask, PlacedPost placed, String id, Field reason, Field text) {
    Map<MemberId, String> names = forum.names(tx, List.of(placed.post().author()));
    return new ReportPage(
        frames.frame(tx, ask, words.say("report.title")),
        ErrorSummary.of(reason, text),
        List.of(new Link(words.say("report.back"), placed.path())),
        words.readable(placed.post(), names, forum.listStanding(tx, List.of(placed.post()))),
        "/posts/" + placed.post().id() + "/report",
        id,
        reason,
        Arrays.stream(ReportReason.values())
            .map(each -> Choice.of(each.code(), words.say("reason." + each.code())))
            .toList(),
        text);
  }

  private Reply send(Tx tx, Ask ask) {
    PlacedPost placed = shown(tx, ask);
    Optional<ReportReason> reason = Codes.find(ReportReason.class, ask.field("reason"));
    Parsed<ReportText> text = ReportText.read(ask.field("text"));
    String id = id(ask);
    if (reason.isEmpty() || text.find().isEmpty()) {
      return again(tx, ask, placed, reason.isEmpty(), text.errors());
    }
    Duration wait = hasPace(reason.get()) ? pacing.take(tx, ForumAct.REPORT, ask) : Duration.ZERO;
    if (!wait.isZero()) {
      Field typed =
          text()
              .withValue(ask.field("text"))
              .withErrors(List.of(words.say("report.too-fast", Pacing.inWords(wait))));
      return Pacing.later(
          Reply.page(
              "moderation/report.jte",
              page(tx, ask, placed, id, reason().withValue(ask.field("reason")), typed)),
          wait);
    }
    reports.report(
        tx,
        placed,
        ReportId.parse(id),
        ask.caller().member(),
        new NewReport(reason.get(), text.get()));
    if (!ask.caller().isSignedIn()) {
      return Reply.page(
          "moderation/reported.jte",
          new ReportedPage(
              frames.frame(tx, ask, words.say("reported.title")),
              references.give(tx, ReportId.parse(id)).value(),
              new Link(words.say("report.back"), placed.path())));
    }
    String path = placed.path();
    int anchor = path.indexOf('#');
    return Reply.seeOther(
        path.substring(0, anchor)
            + (path.contains("?") ? "&" : "?")
            + "done=moderation-reported"
            + path.substring(anchor));
  }

  /** Worry about somebody never has to wait. */
  static boolean hasPace(ReportReason reason) {
    return reason != ReportReason.WORRIED_ABOUT_SOMEBODY;
  }

  private static String id(Ask ask) {
    try {
      return Uuids.parse(ask.field("id")).toString();
    } catch (IllegalArgumentException notOurs) {
      return Uuids.next(ask.now(), RANDOM).toString();
    }
  }

  private Reply again(
      Tx tx, Ask ask, PlacedPost placed, boolean unreasoned, List<FieldError> errors) {
    List<FieldError> missing =
        unreasoned ? List.of(FieldError.at("", InputCode.REQUIRED)) : List.of();
    return Reply.formAgain(
        "moderation/report.jte",
        page(
            tx,
            ask,
            placed,
            id(ask),
            reason()
                .withValue(ask.field("reason"))
                .withErrors(words.sentences("reason-field", missing)),
            text().withValue(ask.field("text")).withErrors(words.sentences("text", errors))));
  }

  private Reply own(Tx tx, Ask ask) {
    MemberId member = ask.caller().member();
    List<OwnReportsPage.Line> mine = new ArrayList<>();
    List<OwnReportsPage.Line> about = new ArrayList<>();
    OwnMatterLines others = new OwnMatterLines(matters, matterReports, appeals, words);
    if (member != null) {
      mine.addAll(reportLines(tx, member));
      mine.addAll(others.reports(tx, member));
      about.addAll(decisionLines(tx, member));
      about.addAll(others.decisions(tx, member));
    }
    if (ask.caller().has(Role.COORDINATOR) || ask.caller().has(Role.EDITOR)) {
      about.addAll(others.decisionsAboutScheme(tx));
    }
    return Reply.page(
        "moderation/own.jte",
        new OwnReportsPage(frames.frame(tx, ask, words.say("own.title")), mine, about));
  }

  private List<OwnReportsPage.Line> reportLines(Tx tx, MemberId member) {
    List<ReportLine> lines = reports.listBy(tx, member);
    Map<ReportId, DecisionLine> decisions =
        moderation.listDecisions(tx, lines.stream().map(ReportLine::item).toList()).stream()
            .collect(
                Collectors.toMap(DecisionLine::item, Function.identity(), (newer, older) -> newer));
    Map<PostId, PlacedPost> posts =
        forum.findPosts(tx, lines.stream().map(ReportLine::post).toList());
    return lines.stream()
        .map(
            line -> {
              DecisionLine decision = decisions.get(line.item());
              return new OwnReportsPage.Line(
                  words.say("own.reported", words.dates().when(line.reportedAt())),
                  link(posts.get(line.post())),
                  words.status(decision == null ? ReportStatus.OPEN : ReportStatus.DECIDED),
                  decision == null
                      ? words.say("own.waiting")
                      : words.say("told-reporter." + decision.action().code()),
                  decision == null ? "" : decision.toldReporters().value(),
                  decision == null ? "" : words.ended(decision).orElse(""),
                  null);
            })
        .toList();
  }

  private List<OwnReportsPage.Line> decisionLines(Tx tx, MemberId member) {
    List<DecisionLine> lines =
        moderation.listAbout(tx, member).stream()
            .filter(line -> line.action() != ModerationAction.NONE)
            .toList();
    Map<MeasureId, Appeal> asked = appeals.of(tx, lines.stream().map(DecisionLine::id).toList());
    Map<PostId, PlacedPost> posts =
        forum.findPosts(tx, lines.stream().map(DecisionLine::post).toList());
    return lines.stream()
        .map(
            line ->
                new OwnReportsPage.Line(
                    words.say("own.decided", words.dates().when(line.decidedAt())),
                    link(posts.get(line.post())),
                    new Tag(words.say("own.yours"), Tag.Tone.OWN),
                    words.say("told-author." + line.action().code()),
                    line.reason().value(),
                    words.ended(line).orElse(""),
                    words.again(line, asked.get(line.id())).orElse(null)))
        .toList();
  }

  private static @Nullable Link link(@Nullable PlacedPost placed) {
    return placed == null
        ? null
        : new Link(
            placed.thread().openingShown()
                ? placed.thread().title().value()
                : placed.thread().board().title(),
            placed.path());
  }
}
