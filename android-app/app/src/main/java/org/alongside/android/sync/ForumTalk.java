package org.alongside.android.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.Forum;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.ForumStore;
import org.alongside.android.data.PhoneStore;
import org.alongside.android.net.Answer;
import org.alongside.android.net.Failure;
import org.alongside.android.net.ForumClient;
import org.alongside.android.net.Session;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.ListedPost;
import org.alongside.core.forum.ListedThread;
import org.alongside.core.forum.PostList;
import org.alongside.core.forum.ThreadList;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is in a place of the peer network: all of its pages that are kept, anew, so that what
 * a moderator hides is gone from this phone too. For background threads only.
 */
@Singleton
public final class ForumTalk {

  private final ForumStore forum;
  private final PhoneStore store;
  private final ForumClient client;
  private final OpenSessions sessions;

  @Inject
  ForumTalk(ForumStore forum, PhoneStore store, ForumClient client, OpenSessions sessions) {
    this.forum = forum;
    this.store = store;
    this.client = client;
    this.sessions = sessions;
  }

  /** Hears a place, or notes why that did not work; whether it did. */
  public synchronized boolean hear(ForumPlace place) {
    AccountRow account = store.findAccount();
    Optional<Session> session = account == null ? Optional.empty() : sessions.find(account);
    if (account == null || !session.isPresent()) {
      return false;
    }
    Failure failure = hear(account, session.get(), place);
    if (failure == Failure.SIGNED_OUT && store.isStill(account)) {
      store.sessionEnded();
    }
    if (failure != null) {
      forum.keepTrouble(place, Troubles.of(failure));
    }
    return failure == null;
  }

  /** Hears a place if it was opened on this phone; null when nothing went wrong. */
  synchronized @Nullable Failure hear(AccountRow account, Session session, ForumPlace place) {
    Optional<ForumStore.Wanted> wanted = forum.findWanted(place);
    if (place.isBoards()) {
      return hearBoards(account, session);
    }
    if (!wanted.isPresent()) {
      return null;
    }
    Failure failure =
        place.isBoard()
            ? hearBoard(account, session, place, wanted.get())
            : hearThread(account, session, place, wanted.get());
    if (failure == Failure.SERVER_TOO_OLD) {
      // That is what an answer is called for what is not there, or no longer open to the person.
      forum.forget(account, place);
      return null;
    }
    return failure;
  }

  private @Nullable Failure hearBoards(AccountRow account, Session session) {
    Answer<BoardList> answer = client.listBoards(session);
    if (answer instanceof Answer.Given<BoardList> given) {
      forum.keepBoards(account, given.value());
      return null;
    }
    return ((Answer.Failed<BoardList>) answer).why();
  }

  private @Nullable Failure hearBoard(
      AccountRow account, Session session, ForumPlace place, ForumStore.Wanted wanted) {
    if (!forum.findSlug(place).isPresent()) {
      Failure failure = hearBoards(account, session);
      if (failure != null) {
        return failure;
      }
    }
    Optional<BoardSlug> slug = forum.findSlug(place);
    if (!slug.isPresent()) {
      return Failure.SERVER_TOO_OLD;
    }
    List<ListedThread> threads = new ArrayList<>();
    String next = "";
    for (int page = 0; page < wanted.pages() && (page == 0 || !next.isEmpty()); page++) {
      Answer<ThreadList> answer = client.listThreads(session, slug.get(), next, Forum.PAGE);
      if (answer instanceof Answer.Failed<ThreadList> failed) {
        return failed.why();
      }
      ThreadList list = ((Answer.Given<ThreadList>) answer).value();
      threads.addAll(list.threads());
      next = list.findNext().orElse("");
    }
    forum.keepThreads(account, place, new ThreadList(threads, next.isEmpty() ? null : next));
    return null;
  }

  private @Nullable Failure hearThread(
      AccountRow account, Session session, ForumPlace place, ForumStore.Wanted wanted) {
    List<ListedPost> posts = new ArrayList<>();
    @Nullable ListedThread thread = null;
    String next = Integer.toString(wanted.first());
    for (int page = 0; page < wanted.pages() && (page == 0 || !next.isEmpty()); page++) {
      Answer<PostList> answer = client.listPosts(session, place.id(), next, Forum.PAGE);
      if (answer instanceof Answer.Failed<PostList> failed) {
        return failed.why();
      }
      PostList list = ((Answer.Given<PostList>) answer).value();
      posts.addAll(list.posts());
      thread = list.thread();
      next = list.findNext().orElse("");
    }
    if (thread != null) {
      forum.keepPosts(account, place, new PostList(thread, posts, next.isEmpty() ? null : next));
      markRead(session, place, thread, posts);
    }
    return null;
  }

  private void markRead(
      Session session, ForumPlace place, ListedThread thread, List<ListedPost> posts) {
    int last = posts.isEmpty() ? 0 : posts.get(posts.size() - 1).number();
    if (last > thread.readUpTo()) {
      client.markRead(session, place.id(), last);
    }
  }
}
