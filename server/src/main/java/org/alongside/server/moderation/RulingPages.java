package org.alongside.server.moderation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ReportId;
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
import org.alongside.server.forum.PreparedPost;
import org.alongside.server.html.Link;
import org.alongside.server.http.Answer;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/**
 * Deciding: the words for author and reporters, ready to be changed, and what they will read before
 * it is sent.
 */
public final class RulingPages {
  private static final String CASES = "/moderation/reports/";
  private static final String FORM = "moderation/ruling.jte";

  private final Forum forum;
  private final Moderation moderation;
  private final ModerationWords words;
  private final RulingView view;

  public RulingPages(Forum forum, Moderation moderation, Frames frames, Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.words = new ModerationWords(clock);
    this.view = new RulingView(forum, moderation, frames, words);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .get("/moderation/reports/:report/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::blank);
    routes
        .post("/moderation/reports/:report/preview")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .withPrepared(this::preview);
    routes
        .post("/moderation/reports/:report/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .withPrepared(this::decide);
  }

  /** An item with its post, for somebody who may decide about it. */
  private record Open(QueueItem item, RulingView.Case of) {
    PlacedPost placed() {
      return of.placed();
    }
  }

  private Open open(Tx tx, Ask ask) {
    QueueItem item = moderation.find(tx, ReportId.of(ask.id("report"))).orElseThrow(Refused::new);
    if (moderation.isInvolved(tx, item, PostWriter.of(ask.caller()).member())) {
      throw words.problem(Decided.INVOLVED);
    }
    String path = CASES + item.id();
    return new Open(
        item,
        new RulingView.Case(
            forum.findPost(tx, item.post()).orElseThrow(Refused::new),
            !moderation.listReports(tx, item.id()).isEmpty(),
            path,
            List.of(
                new Link(words.say("queue.title"), "/moderation"),
                new Link(words.say("case.title"), path)),
            List.of()));
  }

  private Reply blank(Tx tx, Ask ask) {
    Open found = open(tx, ask);
    Map<String, String> chosen = new HashMap<>();
    ask.query(RulingForm.ACTION).ifPresent(code -> chosen.put(RulingForm.ACTION, code));
    RulingForm form = new RulingForm(chosen);
    int pictures =
        forum
            .listPictures(tx, List.of(found.placed().post()))
            .getOrDefault(found.placed().post().id(), List.of())
            .size();
    Optional<ModerationAction> action =
        form.action().filter(OfferedActions.of(found.item(), found.placed(), pictures)::contains);
    if (action.isEmpty()) {
      return Reply.seeOther(found.of().path() + "?missing=action#action");
    }
    RulingForm filled = view.filled(form, action.get(), found.of());
    return Reply.page(FORM, view.page(tx, ask, found.of(), action.get(), filled, List.of()));
  }

  private Answer preview(Ask ask) {
    RulingForm form = RulingForm.of(ask);
    Optional<PreparedPost> text = form.prepare(forum);
    return (tx, asked) -> {
      Open found = open(tx, asked);
      Optional<ModerationAction> action = form.action();
      if (action.isPresent() && !asked.field("change").isEmpty()) {
        return Reply.page(FORM, view.page(tx, asked, found.of(), action.get(), form, List.of()));
      }
      Parsed<Ruling> ruling = form.read(tx, forum, found.placed(), text, words.dates().today());
      return ruling.find().isEmpty()
          ? again(tx, asked, found, form, ruling.errors())
          : Reply.page(
              "moderation/preview.jte", view.preview(tx, asked, found.of(), form, ruling.get()));
    };
  }

  private Reply again(Tx tx, Ask ask, Open found, RulingForm form, List<FieldError> errors) {
    Optional<ModerationAction> action = form.action();
    return action.isEmpty()
        ? Reply.seeOther(found.of().path() + "?missing=action#action")
        : Reply.formAgain(FORM, view.page(tx, ask, found.of(), action.get(), form, errors));
  }

  private Answer decide(Ask ask) {
    RulingForm form = RulingForm.of(ask);
    Optional<PreparedPost> text = form.prepare(forum);
    return (tx, asked) -> {
      Open found = open(tx, asked);
      Parsed<Ruling> ruling = form.read(tx, forum, found.placed(), text, words.dates().today());
      if (ruling.find().isEmpty()) {
        return again(tx, asked, found, form, ruling.errors());
      }
      Decided outcome =
          moderation.decide(
              tx, found.item().id(), PostWriter.of(asked.caller()).member(), ruling.get());
      return switch (outcome) {
        case DONE, SAME -> Reply.seeOther("/moderation?done=moderation-decided");
        case KEPT_BY_ANOTHER -> lost(tx, asked, found, form, "claimed");
        case ALREADY_DECIDED -> lost(tx, asked, found, form, "decided");
        case NOT_POSSIBLE -> lost(tx, asked, found, form, "not-possible");
        case INVOLVED -> throw words.problem(outcome);
      };
    };
  }

  /** Somebody else was first: nothing was done, what they did is said, what was typed is kept. */
  private Reply lost(Tx tx, Ask ask, Open found, RulingForm form, String why) {
    List<DecisionLine> made = moderation.listDecisions(tx, List.of(found.item().id()));
    RulingView.Case now =
        found
            .of()
            .after(
                made.stream()
                    .limit(1)
                    .map(line -> words.decision(line, forum.names(tx, List.of(line.moderator()))))
                    .toList());
    List<FieldError> errors = List.of(new FieldError("/" + RulingForm.REASON, why, List.of()));
    ModerationAction action =
        form.action().orElseThrow(() -> new IllegalStateException(InputCode.REQUIRED.code()));
    return Reply.page(FORM, view.page(tx, ask, now, action, form, errors)).withStatus(409);
  }
}
