package org.alongside.server.moderation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumThread;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/**
 * Closing, opening, slowing, pinning and moving a thread from its own page: with a reason that its
 * starter reads, and an end where it has one. The form knows how the thread stood when it was made;
 * of two moderators at once, one does it, and the other is shown what was done.
 */
public final class ThreadActPages {
  private static final String PATH = "/moderation/threads/:thread";
  private static final String FORM = "moderation/ruling.jte";

  private final Forum forum;
  private final Moderation moderation;
  private final ModerationWords words;
  private final RulingView view;

  public ThreadActPages(Forum forum, Moderation moderation, Frames frames, Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.words = new ModerationWords(clock);
    this.view = new RulingView(forum, moderation, frames, words);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .get(PATH + "/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::blank);
    routes
        .post(PATH + "/preview")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::preview);
    routes
        .post(PATH + "/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::decide);
  }

  /** Where a thread is looked after. */
  static String desk(ThreadId thread) {
    return "/moderation/threads/" + thread;
  }

  /** Where something is done to a thread. */
  static String act(ThreadId thread, ModerationAction action) {
    return desk(thread) + "/decision?action=" + action.code();
  }

  private RulingView.Case open(Tx tx, Ask ask) {
    PlacedPost opening = moderation.opening(tx, ThreadId.of(ask.id("thread")));
    if (moderation.isInvolved(tx, opening, member(ask))) {
      throw words.problem(Decided.INVOLVED);
    }
    ForumThread thread = opening.thread();
    return new RulingView.Case(
        opening,
        false,
        desk(thread.id()),
        List.of(
            new Link(thread.title().value(), "/threads/" + thread.id()),
            new Link(words.say("care.title"), desk(thread.id()))),
        List.of());
  }

  private static MemberId member(Ask ask) {
    return PostWriter.of(ask.caller()).member();
  }

  private Reply blank(Tx tx, Ask ask) {
    RulingView.Case found = open(tx, ask);
    ForumThread thread = found.placed().thread();
    Map<String, String> chosen = new HashMap<>();
    ask.query(RulingForm.ACTION).ifPresent(code -> chosen.put(RulingForm.ACTION, code));
    chosen.put(RulingForm.SEEN, moderation.version(tx, thread.id()));
    RulingForm form = new RulingForm(chosen);
    Optional<ModerationAction> action = form.action().filter(OfferedActions.of(thread)::contains);
    if (action.isEmpty()) {
      return Reply.seeOther(found.path());
    }
    RulingForm filled = view.filled(form, action.get(), found);
    return Reply.page(FORM, view.page(tx, ask, found, action.get(), filled, List.of()));
  }

  private Parsed<Ruling> read(Tx tx, RulingView.Case found, RulingForm form) {
    return form.read(tx, forum, found.placed(), Optional.empty(), words.dates().today());
  }

  private Reply preview(Tx tx, Ask ask) {
    RulingForm form = RulingForm.of(ask);
    RulingView.Case found = open(tx, ask);
    Optional<ModerationAction> action = form.action().filter(ModerationAction::isOfThread);
    if (action.isEmpty()) {
      return Reply.seeOther(found.path());
    }
    if (!ask.field("change").isEmpty()) {
      return Reply.page(FORM, view.page(tx, ask, found, action.get(), form, List.of()));
    }
    Parsed<Ruling> ruling = read(tx, found, form);
    return ruling.find().isEmpty()
        ? Reply.formAgain(FORM, view.page(tx, ask, found, action.get(), form, ruling.errors()))
        : Reply.page("moderation/preview.jte", view.preview(tx, ask, found, form, ruling.get()));
  }

  private Reply decide(Tx tx, Ask ask) {
    RulingForm form = RulingForm.of(ask);
    RulingView.Case found = open(tx, ask);
    Optional<ModerationAction> action = form.action().filter(ModerationAction::isOfThread);
    if (action.isEmpty()) {
      return Reply.seeOther(found.path());
    }
    Parsed<Ruling> ruling = read(tx, found, form);
    if (ruling.find().isEmpty()) {
      return Reply.formAgain(FORM, view.page(tx, ask, found, action.get(), form, ruling.errors()));
    }
    ThreadId thread = found.placed().thread().id();
    Decided outcome =
        moderation.decideOnThread(
            tx, thread, member(ask), ruling.get(), form.text(RulingForm.SEEN));
    return switch (outcome) {
      case DONE, SAME -> Reply.seeOther("/threads/" + thread + "?done=moderation-thread");
      case ALREADY_DECIDED, KEPT_BY_ANOTHER ->
          lost(tx, ask, found, action.get(), form, "meanwhile");
      case NOT_POSSIBLE -> lost(tx, ask, found, action.get(), form, "not-possible");
      case INVOLVED -> throw words.problem(outcome);
    };
  }

  /** Somebody else was first: nothing was done, what they did is said, what was typed is kept. */
  private Reply lost(
      Tx tx, Ask ask, RulingView.Case found, ModerationAction action, RulingForm form, String why) {
    ThreadId thread = found.placed().thread().id();
    RulingView.Case now =
        found.after(
            moderation.listOfThread(tx, thread).stream()
                .limit(1)
                .map(line -> words.decision(line, forum.names(tx, List.of(line.moderator()))))
                .toList());
    List<FieldError> errors =
        List.of(
            action.fits(found.placed().thread().state(), found.placed().thread().pinned())
                ? new FieldError("/" + RulingForm.REASON, why, List.of())
                : new FieldError("/" + RulingForm.REASON, "is-so", List.of()));
    RulingForm fresh = form.with(RulingForm.SEEN, moderation.version(tx, thread));
    return Reply.page(FORM, view.page(tx, ask, now, action, fresh, errors)).withStatus(409);
  }
}
