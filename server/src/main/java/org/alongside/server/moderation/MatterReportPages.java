package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.event.EventAudience;
import org.alongside.core.event.EventId;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportText;
import org.alongside.core.identity.MemberId;
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
import org.alongside.server.events.Events;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.Pacing;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** The forms to report a story, an event or a member, by whoever may read it. */
public final class MatterReportPages {
  private static final String TEMPLATE = "moderation/report.jte";
  private static final Random RANDOM = new Random();

  private final Events events;
  private final MatterReports reports;
  private final GuestReports references;
  private final Frames frames;
  private final Pacing pacing;
  private final ModerationWords words;
  private final MatterView view;

  /** Pages; {@code pacing} is how fast each may report. */
  public MatterReportPages(
      Forum forum,
      Events events,
      MatterCases cases,
      MatterReports reports,
      GuestReports references,
      Frames frames,
      Pacing pacing,
      Clock clock) {
    this.events = events;
    this.reports = reports;
    this.references = references;
    this.frames = frames;
    this.pacing = pacing;
    this.words = new ModerationWords(clock);
    this.view = new MatterView(forum, cases, reports, words);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    declare(
        routes,
        "/stories/:story/report",
        new Place(CaseKind.STORY, "story", (tx, ask) -> Subject.kind("open")));
    declare(routes, "/events/:event/report", new Place(CaseKind.EVENT, "event", this::eventFor));
    declare(
        routes,
        "/members/:member/report",
        new Place(CaseKind.PROFILE, "member", (tx, ask) -> Subject.kind("profile")));
  }

  /** What a path is for, and by which of its parameters. */
  private record Place(CaseKind kind, String parameter, SubjectFinder readers) {
    CaseSubject subject(Ask ask) {
      return new CaseSubject(kind, ask.id(parameter).toString());
    }
  }

  private void declare(Routes routes, String path, Place place) {
    routes
        .get(path)
        .opens(Action.WRITE, Asset.REPORT, place.readers())
        .with((tx, ask) -> blank(tx, ask, place));
    routes
        .post(path)
        .opens(Action.WRITE, Asset.REPORT, place.readers())
        .with((tx, ask) -> send(tx, ask, place));
  }

  private Subject eventFor(Tx tx, Ask ask) {
    boolean open =
        events.find(tx, EventId.of(ask.id("event"))).orElseThrow(Refused::new).details().audience()
            == EventAudience.OPEN;
    return Subject.kind(open ? "open" : "event");
  }

  private Reply blank(Tx tx, Ask ask, Place place) {
    Matter matter = reports.getReportable(tx, place.subject(ask));
    return isOwn(ask, matter)
        ? Reply.seeOther(matter.path())
        : Reply.page(
            TEMPLATE,
            page(tx, ask, matter, Uuids.next(ask.now(), RANDOM).toString(), reason(place), text()));
  }

  private static boolean isOwn(Ask ask, Matter matter) {
    MemberId reader = ask.caller().member();
    return reader != null && reader.equals(matter.author());
  }

  private Field reason(Place place) {
    return Field.of("reason", words.say(place.kind().code() + ".report.reason"));
  }

  private Field text() {
    return Field.of("text", words.say("report.text")).withHint(words.say("report.text-hint"));
  }

  private ReportPage page(Tx tx, Ask ask, Matter matter, String id, Field reason, Field text) {
    String kind = matter.subject().kind().code();
    return new ReportPage(
        frames.frame(tx, ask, words.say(kind + ".report.title")),
        ErrorSummary.of(reason, text),
        List.of(new Link(matter.title(), matter.path())),
        view.article(tx, matter.exhibits().get(0)),
        matter.path() + "/report",
        id,
        reason,
        Arrays.stream(ReportReason.values())
            .filter(each -> each != ReportReason.OFF_TOPIC)
            .map(each -> Choice.of(each.code(), words.say("reason." + each.code())))
            .toList(),
        text);
  }

  private Reply send(Tx tx, Ask ask, Place place) {
    Matter matter = reports.getReportable(tx, place.subject(ask));
    if (isOwn(ask, matter)) {
      return Reply.seeOther(matter.path());
    }
    Optional<ReportReason> reason = Codes.find(ReportReason.class, ask.field("reason"));
    Parsed<ReportText> text = ReportText.read(ask.field("text"));
    Field typedReason = reason(place).withValue(ask.field("reason"));
    Field typed = text().withValue(ask.field("text"));
    String id = id(ask);
    if (reason.isEmpty() || text.find().isEmpty()) {
      List<FieldError> missing =
          reason.isEmpty() ? List.of(FieldError.at("", InputCode.REQUIRED)) : List.of();
      return Reply.formAgain(
          TEMPLATE,
          page(
              tx,
              ask,
              matter,
              id,
              typedReason.withErrors(words.sentences("matter.reason-field", missing)),
              typed.withErrors(words.sentences("text", text.errors()))));
    }
    Duration wait =
        ReportPages.hasPace(reason.get()) ? pacing.take(tx, ForumAct.REPORT, ask) : Duration.ZERO;
    if (!wait.isZero()) {
      String later = words.say("report.too-fast", Pacing.inWords(wait));
      return Pacing.later(
          Reply.page(
              TEMPLATE, page(tx, ask, matter, id, typedReason, typed.withErrors(List.of(later)))),
          wait);
    }
    return take(tx, ask, matter, ReportId.parse(id), new NewReport(reason.get(), text.get()));
  }

  private Reply take(Tx tx, Ask ask, Matter matter, ReportId id, NewReport report) {
    MemberId reporter = ask.caller().member();
    reports.report(tx, matter.subject(), id, reporter, report);
    if (reporter != null) {
      return Reply.seeOther(matter.path() + "?done=moderation-reported-matter");
    }
    // Who has no name here reads what came of it by a reference.
    return Reply.page(
        "moderation/reported.jte",
        new ReportedPage(
            frames.frame(tx, ask, words.say("matter.reported")),
            references.give(tx, id).value(),
            new Link(matter.title(), matter.path())));
  }

  private static String id(Ask ask) {
    try {
      return Uuids.parse(ask.field("id")).toString();
    } catch (IllegalArgumentException notOurs) {
      return Uuids.next(ask.now(), RANDOM).toString();
    }
  }
}
