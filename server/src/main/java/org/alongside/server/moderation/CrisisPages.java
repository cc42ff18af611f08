package org.alongside.server.moderation;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportText;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** What was done about a post whose words suggest a crisis. */
public final class CrisisPages {
  private final Forum forum;
  private final Moderation moderation;
  private final Frames frames;
  private final ModerationWords words;

  public CrisisPages(Forum forum, Moderation moderation, Frames frames, Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.frames = frames;
    this.words = new ModerationWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .get("/moderation/reports/:report/steps")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(
            (tx, ask) -> Reply.page("moderation/steps.jte", page(tx, ask, List.<FieldError>of())));
    routes
        .post("/moderation/reports/:report/steps")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::note);
  }

  private QueueItem item(Tx tx, Ask ask) {
    QueueItem item = moderation.find(tx, ReportId.of(ask.id("report"))).orElseThrow(Refused::new);
    if (moderation.isInvolved(tx, item, PostWriter.of(ask.caller()).member())) {
      throw words.problem(Decided.INVOLVED);
    }
    return item;
  }

  private StepsPage page(Tx tx, Ask ask, List<FieldError> errors) {
    QueueItem item = item(tx, ask);
    PlacedPost placed = forum.findPost(tx, item.post()).orElseThrow(Refused::new);
    List<CrisisStep> steps = moderation.listSteps(tx, item.id());
    var names = forum.names(tx, steps.stream().map(CrisisStep::moderator).toList());
    names.putAll(forum.names(tx, List.of(item.author())));
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
            new Link(words.say("queue.title"), "/moderation"),
            new Link(words.say("case.title"), "/moderation/reports/" + item.id())),
        words.article(placed.post(), names, forum.listStanding(tx, List.of(placed.post()))),
        done,
        "/moderation/reports/" + item.id() + "/steps",
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
    QueueItem item = item(tx, ask);
    Decided outcome =
        moderation.noteStep(
            tx,
            item.id(),
            PostWriter.of(ask.caller()).member(),
            kind.get(),
            said.get().value(),
            new ModerationNote(words.say("letter.none")));
    if (outcome != Decided.DONE) {
      throw words.problem(outcome);
    }
    return Reply.seeOther("/moderation/reports/" + item.id() + "?done=moderation-step");
  }
}
