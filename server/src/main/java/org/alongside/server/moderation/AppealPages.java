package org.alongside.server.moderation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.forum.AppealId;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** Asking another moderator to look again, and answering that. */
public final class AppealPages {
  private final Forum forum;
  private final Moderation moderation;
  private final Appeals appeals;
  private final Frames frames;
  private final ModerationWords words;
  private final MatterView view;

  public AppealPages(
      Forum forum,
      Moderation moderation,
      MatterCases cases,
      MatterReports reports,
      Appeals appeals,
      Frames frames,
      Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.appeals = appeals;
    this.frames = frames;
    this.words = new ModerationWords(clock);
    this.view = new MatterView(forum, cases, reports, words);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    SubjectFinder own = (tx, ask) -> subject(line(tx, ask));
    routes
        .get("/reports/decisions/:measure/appeal")
        .opens(Action.WRITE, Asset.REPORT, own)
        .with(
            (tx, ask) ->
                Reply.page("moderation/appeal.jte", page(tx, ask, "", List.<FieldError>of())));
    routes
        .post("/reports/decisions/:measure/appeal")
        .opens(Action.WRITE, Asset.REPORT, own)
        .with(this::send);
    routes
        .get("/moderation/appeals")
        .opens(Action.READ, Asset.MODERATION, nothing)
        .with(this::waiting);
    routes
        .get("/moderation/appeals/:appeal")
        .opens(Action.READ, Asset.MODERATION, nothing)
        .with(
            (tx, ask) ->
                Reply.page("moderation/appealCase.jte", casePage(tx, ask, List.<FieldError>of())));
    routes
        .post("/moderation/appeals/:appeal")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::answer);
  }

  /** Its author, or those who announce for the scheme what the scheme itself wrote. */
  private static Subject subject(Measure line) {
    MemberId author = line.author();
    return author == null ? Subject.kind("organise") : Subject.kind("appeal").by(author);
  }

  private Measure line(Tx tx, Ask ask) {
    return measure(tx, MeasureId.of(ask.id("measure")));
  }

  private Measure measure(Tx tx, MeasureId id) {
    Optional<? extends Measure> found = appeals.findMeasure(tx, id);
    if (found.isEmpty()) {
      throw new Refused();
    }
    return found.get();
  }

  private AppealPage page(Tx tx, Ask ask, String typed, List<FieldError> errors) {
    Measure line = line(tx, ask);
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(
        SummaryRow.of(
            words.say("own.decided", words.dates().when(line.decidedAt())),
            words.say(line.topic() + "told-author." + line.action().code())
                + "\n"
                + line.reason()));
    Optional.ofNullable(appeals.of(tx, List.of(line.id())).get(line.id()))
        .ifPresent(appeal -> rows.addAll(rows(appeal)));
    @Nullable Field said =
        appeals.isOpen(tx, line)
            ? Field.of("said", words.say("appeal.said"))
                .withHint(words.say("appeal.said.hint"))
                .withValue(typed)
                .withErrors(words.sentences("appeal.said", errors))
            : null;
    return new AppealPage(
        frames.frame(tx, ask, words.say("appeal.title")),
        said == null ? ErrorSummary.none() : ErrorSummary.of(said),
        List.of(new Link(words.say("own.title"), "/reports")),
        rows,
        "/reports/decisions/" + line.id() + "/appeal",
        said);
  }

  private List<SummaryRow> rows(Appeal appeal) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(
        SummaryRow.of(
            words.say("appeal.asked", words.dates().when(appeal.appealedAt())), appeal.said()));
    if (appeal.outcome() != null && appeal.answeredAt() != null) {
      rows.add(
          SummaryRow.of(
              words.say("appeal.answered", words.dates().when(appeal.answeredAt())),
              words.say("appeal.outcome." + appeal.outcome().code()) + "\n" + appeal.answer()));
    }
    return rows;
  }

  private Reply send(Tx tx, Ask ask) {
    Parsed<ModerationNote> said = ModerationNote.read(ask.field("said"));
    if (said.find().isEmpty()) {
      return Reply.formAgain(
          "moderation/appeal.jte", page(tx, ask, ask.field("said"), said.errors()));
    }
    // The matrix has let in its author, or those who announce for the scheme.
    Measure line = line(tx, ask);
    appeals.appeal(tx, line.id(), line.author(), said.get());
    return Reply.seeOther("/reports?done=moderation-appealed");
  }

  private Reply waiting(Tx tx, Ask ask) {
    List<Appeal> waiting = appeals.listWaiting(tx, PostWriter.of(ask.caller()).member());
    Map<MemberId, String> names =
        forum.names(
            tx, waiting.stream().map(Appeal::author).filter(Objects::nonNull).distinct().toList());
    Table table =
        Table.of(
            words.say("appeals.table"),
            Table.Column.text(words.say("appeals.what")),
            Table.Column.text(words.say("queue.since")));
    for (Appeal appeal : waiting) {
      MemberId author = appeal.author();
      String who = author == null ? words.say("matter.scheme") : words.name(names, author);
      String what = who + ": " + ModerationWords.excerpt(appeal.said());
      table =
          table.plus(
              new Table.Cell(what, "/moderation/appeals/" + appeal.id(), null),
              Table.Cell.of(words.dates().when(appeal.appealedAt())));
    }
    return Reply.page(
        "moderation/appeals.jte",
        new AppealsPage(
            frames.frame(tx, ask, words.say("appeals.title")),
            List.of(new Link(words.say("queue.title"), "/moderation")),
            table));
  }

  private Appeal appeal(Tx tx, Ask ask) {
    return appeals.find(tx, AppealId.of(ask.id("appeal"))).orElseThrow(Refused::new);
  }

  private AppealCasePage casePage(Tx tx, Ask ask, List<FieldError> errors) {
    Appeal appeal = appeal(tx, ask);
    MemberId moderator = PostWriter.of(ask.caller()).member();
    Measure line = measure(tx, appeal.measure());
    MemberId author = appeal.author();
    if (author != null && moderation.isSame(tx, moderator, author)) {
      throw words.problem(Decided.INVOLVED);
    }
    Map<MemberId, String> names = forum.names(tx, List.of(line.moderator()));
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(words.decision(line, names));
    rows.addAll(rows(appeal));
    AppealCasePage.@Nullable Form form =
        appeal.outcome() == null && appeals.mayAnswer(tx, line, moderator)
            ? form(ask, appeal, errors)
            : null;
    return new AppealCasePage(
        frames.frame(tx, ask, words.say("appeals.case")),
        form == null ? ErrorSummary.none() : ErrorSummary.of(form.outcome(), form.answer()),
        List.of(
            new Link(words.say("queue.title"), "/moderation"),
            new Link(words.say("appeals.title"), "/moderation/appeals")),
        new Link(words.say("appeals.item"), "/moderation/reports/" + line.item()),
        words.say(line.topic() + "ruling.what"),
        articles(tx, line),
        rows,
        form);
  }

  /** What was decided about, as moderators see it. */
  private List<PostArticle> articles(Tx tx, Measure line) {
    Optional<QueueItem> item = moderation.find(tx, line.item());
    if (item.isEmpty()) {
      return view.articles(tx, line.item());
    }
    PlacedPost placed = forum.findPost(tx, item.get().post()).orElseThrow(Refused::new);
    return List.of(
        words.article(
            placed.post(),
            forum.names(tx, List.of(placed.post().author())),
            forum.listStanding(tx, List.of(placed.post()))));
  }

  private AppealCasePage.Form form(Ask ask, Appeal appeal, List<FieldError> errors) {
    List<FieldError> ofOutcome =
        errors.stream().filter(error -> error.pointer().equals("/outcome")).toList();
    List<FieldError> ofAnswer =
        errors.stream().filter(error -> error.pointer().equals("/answer")).toList();
    return new AppealCasePage.Form(
        "/moderation/appeals/" + appeal.id(),
        Field.of("outcome", words.say("appeals.outcome"))
            .withValue(ask.field("outcome"))
            .withErrors(words.sentences("appeals.outcome", ofOutcome)),
        Arrays.stream(Appeal.Outcome.values())
            .map(
                outcome ->
                    new Choice(
                        outcome.code(),
                        words.say("appeals.outcome." + outcome.code()),
                        words.say("appeals.outcome." + outcome.code() + ".hint")))
            .toList(),
        Field.of("answer", words.say("appeals.answer"))
            .withHint(words.say("appeals.answer.hint"))
            .withValue(ask.field("answer"))
            .withErrors(words.sentences("appeals.answer", ofAnswer)));
  }

  private Reply answer(Tx tx, Ask ask) {
    Appeal appeal = appeal(tx, ask);
    Optional<Appeal.Outcome> outcome =
        Arrays.stream(Appeal.Outcome.values())
            .filter(one -> one.code().equals(ask.field("outcome")))
            .findFirst();
    Parsed<ModerationNote> answer = ModerationNote.read(ask.field("answer"));
    List<FieldError> errors = new ArrayList<>();
    if (outcome.isEmpty()) {
      errors.add(FieldError.at("/outcome", InputCode.REQUIRED));
    }
    answer.errors().forEach(error -> errors.add(error.under("/answer")));
    if (outcome.isEmpty() || answer.find().isEmpty()) {
      return Reply.formAgain("moderation/appealCase.jte", casePage(tx, ask, errors));
    }
    MemberId moderator = PostWriter.of(ask.caller()).member();
    Decided decided = appeals.answer(tx, appeal.id(), moderator, outcome.get(), answer.get());
    return switch (decided) {
      case DONE, SAME -> Reply.seeOther("/moderation/appeals?done=moderation-appeal-answered");
      case NOT_POSSIBLE ->
          Reply.formAgain(
              "moderation/appealCase.jte",
              casePage(tx, ask, List.of(new FieldError("/answer", "not-possible", List.of()))));
      case INVOLVED, KEPT_BY_ANOTHER, ALREADY_DECIDED -> throw words.problem(decided);
    };
  }
}
