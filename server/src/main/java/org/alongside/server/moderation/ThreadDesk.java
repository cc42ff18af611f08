package org.alongside.server.moderation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumThread;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.ThreadTools;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;

/** What the page of a thread offers moderators: what stands, until when, and what they can do. */
public final class ThreadDesk implements ThreadTools {
  private final Forum forum;
  private final Moderation moderation;
  private final ModerationWords words;

  public ThreadDesk(Forum forum, Moderation moderation, Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.words = new ModerationWords(clock);
  }

  @Override
  public Shown of(Tx tx, ForumThread thread, MemberId moderator) {
    PlacedPost opening = moderation.opening(tx, thread.id());
    if (moderation.isInvolved(tx, opening, moderator)) {
      return new Shown(List.of(), List.of(), words.say("tools.involved"));
    }
    List<SummaryRow> standing =
        moderation.listOfThread(tx, thread.id()).stream()
            .filter(DecisionLine::canBeUndone)
            .limit(1)
            .map(line -> words.decision(line, forum.names(tx, List.of(line.moderator()))))
            .toList();
    List<Link> acts = new ArrayList<>(acts(words, thread));
    acts.add(new Link(words.say("tools.more"), ThreadActPages.desk(thread.id())));
    return new Shown(standing, acts, "");
  }

  /** What can be done to a thread as it stands. */
  static List<Link> acts(ModerationWords words, ForumThread thread) {
    List<Link> acts = new ArrayList<>();
    for (ModerationAction action : OfferedActions.of(thread)) {
      acts.add(
          new Link(words.say("action." + action.code()), ThreadActPages.act(thread.id(), action)));
    }
    return acts;
  }
}
