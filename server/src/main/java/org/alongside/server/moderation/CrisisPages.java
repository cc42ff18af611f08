package org.alongside.server.moderation;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportText;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** What was done because somebody may need help: about a post, or about something else. */
public final class CrisisPages {
  private final Forum forum;
  private final Moderation moderation;
  private final MatterCases cases;
  private final Frames frames;
  private final ModerationWords words;
  private final MatterView view;

  public CrisisPages(
      Forum forum,
      Moderation moderation,
      MatterCases cases,
      MatterReports reports,
      Frames frames,
      Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.cases = cases;
    this.frames = frames;
    this.words = new ModerationWords(clock);
    this.view = new MatterView(forum, cases, reports, words);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    declare(routes, "/moderation/reports/:report/steps");
    declare(routes, MatterCasePages.CASES + ":case/steps");
  }

  private void declare(Routes routes, String path) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .get(path)
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(
            (tx, ask) -> Reply.page("moderation/steps.jte", page(tx, ask, List.<FieldError>of())));
    routes.post(path).opens(Action.DECIDE, Asset.MODERATION, nothing).with(this::note);
  }

  /**
   * What the steps belong to.
   *
   * @param path of the item
   */
  private record Place(
      ReportId item, String title, String path, boolean decided, List<PostArticle> articles) {}

  private Place place(Tx tx, Ask ask) {
    MemberId moderator = MatterView.moderator(ask);
    if (ask.path().startsWith(MatterCasePages.CASES)) {
      MatterCase item = view.item(tx, ask);
      return new Place(
          item.id(),
          view.say(item, "case.title"),
          MatterCasePages.CASES + item.id(),
          item.decided(),
          view.articles(tx, item.id()));
    }
    QueueItem item = moderation.find(tx, ReportId.of(ask.id("report"))).orElseThrow(Refused::new);
    if (moderation.isInvolved(tx, item, moderator)) {
      throw words.problem(Decided.INVOLVED);
    }
    PlacedPost placed = forum.findPost(tx, item.post()).orElseThrow(Refused::new);
    return new Place(
        item.id(),
        words.say("case.title"),
        "/moderation/reports/" + item.id(),
        item.decided(),
        List.of(
            words.article(
                placed.post(),
                forum.names(tx, List.of(item.author())),
                forum.listStanding(tx, List.of(placed.post())))));
  }

  private StepsPage page(Tx tx, Ask ask, List<FieldError> errors) {
    Place item = place(tx, ask);
    List<CrisisStep> steps = moderation.listSteps(tx, item.item());
    var names = forum.names(tx, steps.stream().map(CrisisStep::moderator).toList());
    List<SummaryRow> done = steps.stream().map(step -> words.step(step, names)).toList();
    Field step =
        Field.of("step", words.say("steps.step"))
            .withValue(ask.field("step"))
            .withErrors(words.sentences("steps.step", under("/step", errors)));
    Field said =
        Field.of("said", words.say("steps.said"))
            .withHint(words.say("steps.said.hint"))
            .withValue(ask.field("said"))
            .withErrors(words.sentences("text", under("/said", errors)));
    return new StepsPage(
        frames.frame(tx, ask, words.say("steps.title")),
        item.decided() ? ErrorSummary.none() : ErrorSummary.of(step, said),
        List.of(
            new Link(words.say("queue.title"), "/moderation"), new Link(item.title(), item.path())),
        item.articles(),
        done,
        item.path() + "/steps",
        !item.decided(),
        step,
        Arrays.stream(CrisisStep.Kind.values())
            .map(
                kind ->
                    new Choice(
                        kind.code(),
                        words.say("steps." + kind.code()),
                        words.say("steps." + kind.code() + ".hint")))
            .toList(),
        said);
  }

  private static List<FieldError> under(String field, List<FieldError> errors) {
    return errors.stream().filter(error -> error.pointer().startsWith(field)).toList();
  }

  private Reply note(Tx tx, Ask ask) {
    Optional<CrisisStep.Kind> kind = CrisisStep.Kind.find(ask.field("step"));
    Parsed<ReportText> said = ReportText.read(ask.field("said"));
    if (kind.isEmpty() || said.find().isEmpty()) {
      List<FieldError> errors =
          kind.isEmpty()
              ? List.of(FieldError.at("/step", InputCode.REQUIRED))
              : said.errors().stream().map(error -> error.under("/said")).toList();
      return Reply.formAgain("moderation/steps.jte", page(tx, ask, errors));
    }
    Place item = place(tx, ask);
    CrisisStep step =
        new CrisisStep(MatterView.moderator(ask), kind.get(), said.get().value(), ask.now());
    ModerationNote closing = new ModerationNote(words.say("letter.none"));
    Decided outcome =
        ask.path().startsWith(MatterCasePages.CASES)
            ? cases.noteStep(tx, item.item(), step, closing)
            : moderation.noteStep(
                tx, item.item(), step.moderator(), step.kind(), step.said(), closing);
    if (outcome != Decided.DONE) {
      throw words.problem(outcome);
    }
    return Reply.seeOther(item.path() + "?done=moderation-step");
  }
}
