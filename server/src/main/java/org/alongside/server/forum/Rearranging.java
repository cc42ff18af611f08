package org.alongside.server.forum;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.text.PlainText;

/**
 * Moving threads to other boards, merging them and splitting posts off. Counts, the numbers of
 * posts and the index of their words follow in the same work. Call {@link #serialise} with every
 * board first.
 */
public final class Rearranging {
  private final Clock clock;
  private final Feed feed;
  private final Random random = new Random();
  private final SqlPosts posts = new SqlPosts();
  private final SqlPostIndex index = new SqlPostIndex();
  private final SqlRearranging store = new SqlRearranging();
  private final SqlTags tags = new SqlTags();

  public Rearranging(Clock clock, Feed feed) {
    this.clock = clock;
    this.feed = feed;
  }

  /** Holds back every other writer of these boards, always in the same order. */
  public void serialise(Tx tx, Collection<Board> boards) {
    boards.stream()
        .sorted(Comparator.comparing(board -> board.id().toString()))
        .forEach(board -> Posting.serialise(tx, board));
  }

  /** Moves a thread to another board. */
  public void move(Tx tx, ForumThread thread, Board board) {
    int shown = thread.replies() + (thread.openingShown() ? 1 : 0);
    tags.count(tx, thread.id(), thread.board().id(), -1);
    tags.count(tx, thread.id(), board.id(), 1);
    store.setBoard(tx, thread.id(), board.id());
    index.move(tx, thread.id(), board.id());
    store.count(tx, thread.board().id(), -1, -shown);
    store.count(tx, board.id(), 1, shown);
    tell(tx, thread.board(), thread.id());
    tell(tx, board, thread.id());
  }

  /** Puts all posts of one thread after those of another; links to the first lead to it. */
  public void merge(Tx tx, ForumThread thread, ForumThread into) {
    take(tx, thread, 1, thread.lastNumber(), into, into.lastNumber() + 1);
  }

  /**
   * Makes a new thread of some posts of another.
   *
   * @param low the number of the first of them; not the first of the thread
   * @param high that of the last
   * @return the new thread
   */
  public ThreadId split(Tx tx, ForumThread thread, int low, int high, ThreadTitle title) {
    PostId first = store.findAt(tx, thread.id(), low).orElseThrow(Refused::new);
    ForumPost opening = posts.find(tx, first).orElseThrow(Refused::new).post();
    ForumThread fresh =
        new ForumThread(
            ThreadId.of(Uuids.next(clock.instant(), random)),
            thread.board(),
            title,
            opening.author(),
            ThreadState.OPEN,
            false,
            false,
            0,
            0,
            opening.postedAt(),
            opening.postedAt(),
            opening.contentNote(),
            0);
    store.insertEmpty(tx, fresh);
    take(tx, thread, low, high, fresh, 1);
    return fresh.id();
  }

  /**
   * Gives a run of posts to another thread: at this number of it, with the numbers behind shifted,
   * and the numbers of the thread that they leave closed up.
   */
  public void take(Tx tx, ForumThread from, int low, int high, ForumThread to, int at) {
    int count = high - low + 1;
    int shown = store.countShown(tx, from.id(), low, high);
    store.shift(tx, to.id(), at, count);
    store.carry(tx, from.id(), low, high, to.id(), at - low);
    store.shift(tx, from.id(), high + 1, -count);
    store.recount(tx, from.id());
    store.recount(tx, to.id());
    boolean emptied = count == from.lastNumber();
    if (emptied) {
      store.setMerged(tx, from.id(), to.id());
      store.carryFollowers(tx, from.id(), to.id());
      tags.count(tx, from.id(), from.board().id(), -1);
    }
    if (to.lastNumber() == 0) {
      store.setRevived(tx, to.id());
      store.returnFollowers(tx, to.id(), from.id());
      tags.count(tx, to.id(), to.board().id(), 1);
    }
    index.move(tx, to.id(), to.board().id());
    store.count(tx, from.board().id(), emptied ? -1 : 0, -shown);
    store.count(tx, to.board().id(), to.lastNumber() == 0 ? 1 : 0, shown);
    index(tx, to, at);
    index(tx, to, 1);
    index(tx, to, at + count);
    index(tx, from, 1);
    tell(tx, from.board(), from.id());
    tell(tx, to.board(), to.id());
  }

  /**
   * The title belongs to the first post: a post that became it, or no longer is, is put in anew.
   */
  private void index(Tx tx, ForumThread thread, int number) {
    store
        .findAt(tx, thread.id(), number)
        .flatMap(id -> posts.find(tx, id))
        .filter(placed -> placed.post().isShown())
        .ifPresent(placed -> index.put(tx, placed, PlainText.of(placed.post().text().value())));
  }

  /** The post at this place of a thread, if there is one. */
  public Optional<PostId> findAt(Tx tx, ThreadId thread, int number) {
    return store.findAt(tx, thread, number);
  }

  private void tell(Tx tx, Board board, ThreadId thread) {
    feed.append(tx, FeedScope.board(board.id().value()), "thread", thread.toString());
  }
}
