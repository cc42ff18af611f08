package org.alongside.server.forum;

import java.time.Clock;
import java.util.List;
import org.alongside.core.forum.PostState;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** Taking one's own post away, and putting it back. */
public final class RemovalPages {
  private final Forum forum;
  private final Curation curation;
  private final Frames frames;
  private final ForumWords words;

  public RemovalPages(Forum forum, Curation curation, Frames frames, Clock clock) {
    this.forum = forum;
    this.curation = curation;
    this.frames = frames;
    this.words = new ForumWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder post = ForumSubjects.post(forum);
    routes.get("/posts/:post/remove").opens(Action.READ, Asset.FORUM, post).with(this::ask);
    routes.post("/posts/:post/remove").opens(Action.READ, Asset.FORUM, post).with(this::remove);
  }

  private Reply ask(Tx tx, Ask ask) {
    PlacedPost placed = own(tx, ask);
    boolean back = placed.post().state() == PostState.REMOVED;
    String key = back ? "put-back." : "remove.";
    return Reply.page(
        "forum/remove.jte",
        new RemovePage(
            frames.frame(tx, ask, words.say(key + "title")),
            new Link(placed.thread().title().value(), placed.path()),
            placed.post().number() == 1 && !back
                ? List.of(words.say("remove.lead"), words.say("remove.opening"))
                : List.of(words.say(key + "lead")),
            placed.post().html(),
            "/posts/" + placed.post().id() + "/remove",
            back ? "back" : "away",
            words.say(key + "send"),
            words.say(key + "keep")));
  }

  private Reply remove(Tx tx, Ask ask) {
    PlacedPost before = own(tx, ask);
    curation.serialise(tx, before.thread().board());
    PlacedPost placed = own(tx, ask);
    if (ask.field("to").equals("back")) {
      curation.putBack(tx, placed);
    } else {
      curation.remove(tx, placed);
    }
    return Reply.seeOther(placed.path());
  }

  /** What a moderator hid stays as it is. */
  private PlacedPost own(Tx tx, Ask ask) {
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    PostState state = placed.post().state();
    if (!placed.post().author().equals(ask.caller().member())
        || (state != PostState.SHOWN && state != PostState.REMOVED)) {
      throw new Refused();
    }
    return placed;
  }
}
