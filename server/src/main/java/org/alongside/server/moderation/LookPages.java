package org.alongside.server.moderation;

import java.time.Clock;
import java.util.List;
import org.alongside.core.forum.PostState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumSubjects;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/**
 * Looking into a post that nobody reported: a moderator who came upon it opens a case, and has it
 * for as long as a claim lasts. From there everything is as with a report.
 */
public final class LookPages {
  private final Forum forum;
  private final Moderation moderation;
  private final Reports reports;
  private final Frames frames;
  private final ModerationWords words;

  public LookPages(
      Forum forum, Moderation moderation, Reports reports, Frames frames, Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.reports = reports;
    this.frames = frames;
    this.words = new ModerationWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    String path = "/moderation/posts/:post/look";
    routes.get(path).opens(Action.DECIDE, Asset.MODERATION, nothing).with(this::ask);
    routes.post(path).opens(Action.DECIDE, Asset.MODERATION, nothing).with(this::look);
  }

  private PlacedPost post(Tx tx, Ask ask) {
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    if (placed.post().state() == PostState.REMOVED) {
      throw new Refused();
    }
    if (moderation.isBy(tx, placed, member(ask))) {
      throw words.problem(Decided.INVOLVED);
    }
    return placed;
  }

  private static MemberId member(Ask ask) {
    return PostWriter.of(ask.caller()).member();
  }

  private Reply ask(Tx tx, Ask ask) {
    PlacedPost placed = post(tx, ask);
    return Reply.page(
        "moderation/look.jte",
        new LookPage(
            frames.frame(tx, ask, words.say("look.title")),
            List.of(new Link(placed.thread().title().value(), placed.path())),
            words.article(
                placed.post(),
                forum.names(tx, List.of(placed.post().author())),
                forum.listStanding(tx, List.of(placed.post()))),
            "/moderation/posts/" + placed.post().id() + "/look",
            moderation
                .findWaiting(tx, placed.post().id())
                .map(id -> new Link(words.say("look.waiting"), "/moderation/reports/" + id))
                .orElse(null)));
  }

  private Reply look(Tx tx, Ask ask) {
    PlacedPost placed = post(tx, ask);
    Decided outcome = moderation.lookInto(tx, placed, member(ask), reports);
    if (outcome != Decided.DONE && outcome != Decided.SAME) {
      throw words.problem(outcome);
    }
    String done = outcome == Decided.DONE ? "?done=moderation-look" : "?done=moderation-look-waits";
    return Reply.seeOther(
        "/moderation/reports/"
            + moderation.findWaiting(tx, placed.post().id()).orElseThrow(Refused::new)
            + done);
  }
}
