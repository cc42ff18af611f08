package org.alongside.server.moderation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** Taking back what a moderator did. */
public final class UndoPages {
  private final Forum forum;
  private final Moderation moderation;
  private final Frames frames;
  private final ModerationWords words;

  public UndoPages(Forum forum, Moderation moderation, Frames frames, Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.frames = frames;
    this.words = new ModerationWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .get("/moderation/decisions/:measure/undo")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(
            (tx, ask) ->
                Reply.page(
                    "moderation/undo.jte", page(tx, ask, words.say("undo.letter"), List.of())));
    routes
        .post("/moderation/decisions/:measure/undo")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::undo);
  }

  private DecisionLine line(Tx tx, Ask ask) {
    DecisionLine line =
        moderation.findMeasure(tx, MeasureId.of(ask.id("measure"))).orElseThrow(Refused::new);
    QueueItem item = moderation.find(tx, line.item()).orElseThrow(Refused::new);
    if (moderation.isInvolved(tx, item, PostWriter.of(ask.caller()).member())) {
      throw words.problem(Decided.INVOLVED);
    }
    return line;
  }

  private UndoPage page(Tx tx, Ask ask, String typed, List<FieldError> errors) {
    DecisionLine line = line(tx, ask);
    Map<MemberId, String> names = forum.names(tx, List.of(line.moderator(), line.author()));
    @Nullable Field reason =
        line.canBeUndone()
            ? Field.of("reason", words.say("undo.reason"))
                .withHint(words.say("decide.reason-hint"))
                .withValue(typed)
                .withErrors(words.sentences("ruling.reason", errors))
            : null;
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.of(words.say("undo.author"), words.name(names, line.author())));
    rows.add(words.decision(line, names));
    return new UndoPage(
        frames.frame(tx, ask, words.say("undo.title")),
        reason == null ? ErrorSummary.none() : ErrorSummary.of(reason),
        List.of(
            new Link(words.say("queue.title"), "/moderation"),
            new Link(words.say("case.title"), "/moderation/reports/" + line.item())),
        rows,
        "/moderation/decisions/" + line.id() + "/undo",
        reason);
  }

  private Reply undo(Tx tx, Ask ask) {
    DecisionLine line = line(tx, ask);
    Parsed<ModerationNote> why = ModerationNote.read(ask.field("reason"));
    if (why.find().isEmpty()) {
      return Reply.formAgain(
          "moderation/undo.jte", page(tx, ask, ask.field("reason"), why.errors()));
    }
    Decided outcome =
        moderation.undo(tx, line.id(), PostWriter.of(ask.caller()).member(), why.get());
    return switch (outcome) {
      case DONE, SAME ->
          Reply.seeOther("/moderation/reports/" + line.item() + "?done=moderation-undone");
      case NOT_POSSIBLE ->
          Reply.formAgain(
              "moderation/undo.jte",
              page(
                  tx,
                  ask,
                  ask.field("reason"),
                  List.of(new FieldError("/reason", "not-possible", List.of()))));
      case INVOLVED, KEPT_BY_ANOTHER, ALREADY_DECIDED -> throw words.problem(outcome);
    };
  }
}
