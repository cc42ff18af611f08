package org.alongside.server.forum;

import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.forum.Regard;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.Codes;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/**
 * What is done with one press, in the API: thanks, me-toos and following, each said and taken back.
 * The same twice is the same as once.
 */
final class PressApi {
  private final Forum forum;
  private final Regards regards;
  private final Follows follows;
  private final Pacing pacing;

  PressApi(Forum forum, Regards regards, Follows follows, Pacing pacing) {
    this.forum = forum;
    this.regards = regards;
    this.follows = follows;
    this.pacing = pacing;
  }

  void declare(Routes routes) {
    SubjectFinder thread = ForumSubjects.thread(forum);
    String regard = "/api/v1/posts/:post/regards/:regard";
    routes.put(regard).opens(Action.WRITE, Asset.FORUM, this::post).with(this::say);
    routes.delete(regard).opens(Action.WRITE, Asset.FORUM, this::post).with(this::takeBack);
    String follow = "/api/v1/threads/:thread/follow";
    routes.put(follow).opens(Action.READ, Asset.FORUM, thread).with(this::follow);
    routes.delete(follow).opens(Action.READ, Asset.FORUM, thread).with(this::stop);
  }

  private Subject post(Tx tx, Ask ask) {
    if (Codes.find(Regard.class, ask.way("regard")).isEmpty()) {
      throw new Refused();
    }
    return ForumSubjects.post(forum).find(tx, ask);
  }

  private Reply say(Tx tx, Ask ask) {
    MemberId member = PostWriter.of(ask.caller()).member();
    PlacedPost placed = shown(tx, ask);
    Regard kind = Regard.parse(ask.way("regard"));
    boolean own = placed.post().author().equals(member);
    if (!own && !regards.isSaid(tx, member, placed, kind)) {
      pacing.require(tx, ForumAct.REGARD, ask, ForumProblem.TOO_MANY_THANKS);
      regards.toggle(tx, member, placed, kind);
    }
    return Reply.empty(204);
  }

  private Reply takeBack(Tx tx, Ask ask) {
    MemberId member = PostWriter.of(ask.caller()).member();
    PlacedPost placed = shown(tx, ask);
    Regard kind = Regard.parse(ask.way("regard"));
    if (regards.isSaid(tx, member, placed, kind)) {
      regards.toggle(tx, member, placed, kind);
    }
    return Reply.empty(204);
  }

  private PlacedPost shown(Tx tx, Ask ask) {
    Posting.serialise(tx, ForumSubjects.getPost(forum, tx, ask).thread().board());
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    if (!placed.post().isShown()) {
      throw new Refused();
    }
    return placed;
  }

  private Reply follow(Tx tx, Ask ask) {
    follows.follow(tx, PostWriter.of(ask.caller()).member(), thread(tx, ask).id());
    return Reply.empty(204);
  }

  private Reply stop(Tx tx, Ask ask) {
    follows.stop(tx, PostWriter.of(ask.caller()).member(), thread(tx, ask).id());
    return Reply.empty(204);
  }

  private ForumThread thread(Tx tx, Ask ask) {
    return ForumSubjects.getThread(forum, tx, ask);
  }
}
