package org.alongside.server.forum;

import java.time.Clock;
import java.util.List;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.forum.Regard;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.BadInput;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.jspecify.annotations.Nullable;

/** What is done to a thread or a post with one press, and the threads that a member follows. */
public final class FollowPages {
  private static final int MOST = 100;
  private static final String NAME_FIRST = "/peer-name";

  private final Forum forum;
  private final Follows follows;
  private final Regards regards;
  private final Pacing pacing;
  private final Access access;
  private final Frames frames;
  private final ForumWords words;

  public FollowPages(
      Forum forum,
      Follows follows,
      Regards regards,
      Pacing pacing,
      Access access,
      Frames frames,
      Clock clock) {
    this.forum = forum;
    this.follows = follows;
    this.regards = regards;
    this.pacing = pacing;
    this.access = access;
    this.frames = frames;
    this.words = new ForumWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/followed")
        .opens(Action.READ, Asset.FORUM, (tx, ask) -> Subject.kind(BoardVisibility.OPEN.code()))
        .with(this::list);
    routes
        .post("/threads/:thread/follow")
        .opens(Action.READ, Asset.FORUM, ForumSubjects.thread(forum))
        .with(this::follow);
    routes
        .post("/posts/:post/regard")
        .opens(Action.WRITE, Asset.FORUM, ForumSubjects.post(forum))
        .with(this::regard);
  }

  private Reply list(Tx tx, Ask ask) {
    MemberId member = ask.caller().member();
    List<FollowedPage.Line> lines =
        member == null
            ? List.of()
            : follows.list(tx, member, MOST).stream()
                .filter(
                    line ->
                        line.thread().openingShown()
                            && access.allows(
                                tx,
                                ask.caller(),
                                Action.READ,
                                Asset.FORUM,
                                ForumSubjects.of(line.thread().board())))
                .map(this::line)
                .toList();
    return Reply.page(
        "forum/followed.jte",
        new FollowedPage(frames.frame(tx, ask, words.say("followed.title")), words.trail(), lines));
  }

  private FollowedPage.Line line(ThreadLine line) {
    ForumThread thread = line.thread();
    return new FollowedPage.Line(
        new Link(thread.title().value(), line.path()),
        words.say(
            "followed.where", thread.board().title(), words.dates().when(thread.lastPostAt())),
        unread(line),
        "/threads/" + thread.id() + "/follow");
  }

  private @Nullable Tag unread(ThreadLine line) {
    int unread = line.thread().lastNumber() - line.readUpTo();
    return unread > 0 ? new Tag(words.say("thread.tag.unread", unread), Tag.Tone.NOTICE) : null;
  }

  private Reply follow(Tx tx, Ask ask) {
    MemberId member = ask.caller().member();
    if (member == null) {
      return Reply.seeOther(NAME_FIRST);
    }
    ForumThread thread = ForumSubjects.getThread(forum, tx, ask);
    boolean starts = ask.field("follow").equals("yes");
    if (starts) {
      follows.follow(tx, member, thread.id());
    } else {
      follows.stop(tx, member, thread.id());
    }
    String done = starts ? "?done=forum-follows" : "?done=forum-follows-not";
    return Reply.seeOther(
        (ask.field("from").equals("followed") ? "/followed" : "/threads/" + thread.id()) + done);
  }

  private Reply regard(Tx tx, Ask ask) {
    MemberId member = ask.caller().member();
    if (member == null) {
      return Reply.seeOther(NAME_FIRST);
    }
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    Regard kind;
    try {
      kind = Regard.parse(ask.field("kind"));
    } catch (IllegalArgumentException unknown) {
      throw new BadInput(List.of(new FieldError("/kind", "unknown", List.of())));
    }
    if (placed.post().isShown() && !placed.post().author().equals(member)) {
      pacing.require(tx, ForumAct.REGARD, ask, ForumProblem.TOO_MANY_THANKS);
      regards.toggle(tx, member, placed, kind);
    }
    return Reply.seeOther(placed.path());
  }
}
