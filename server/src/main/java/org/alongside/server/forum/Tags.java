package org.alongside.server.forum;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.TagId;
import org.alongside.core.forum.TagName;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;

/** The tags of boards, and which threads have them. Who may change them is for others to say. */
public final class Tags {
  /** How many a board may have, those included that are no longer offered. */
  public static final int MOST_OF_A_BOARD = 30;

  private final Clock clock;
  private final Feed feed;
  private final Random random = new Random();
  private final SqlTags store = new SqlTags();

  public Tags(Clock clock, Feed feed) {
    this.clock = clock;
    this.feed = feed;
  }

  /** All tags of a board, by name. */
  public List<BoardTag> list(Tx tx, BoardId board) {
    return store.list(tx, board);
  }

  /** The tags of a board that can be chosen. */
  public List<BoardTag> listOffered(Tx tx, BoardId board) {
    return list(tx, board).stream().filter(BoardTag::offered).toList();
  }

  /** The tags that can be chosen, of every board; a board without any is left out. */
  public Map<BoardId, List<BoardTag>> listOffered(Tx tx) {
    return store.listOffered(tx).stream().collect(Collectors.groupingBy(BoardTag::board));
  }

  /** A tag, if there is one. */
  public Optional<BoardTag> find(Tx tx, TagId id) {
    return store.find(tx, id);
  }

  /** The tag of a board with this name, however it is written. */
  public Optional<BoardTag> find(Tx tx, BoardId board, TagName name) {
    return store.find(tx, board, name);
  }

  /** Adds a tag to a board; the name is not taken. */
  public BoardTag add(Tx tx, BoardId board, TagName name) {
    BoardTag tag =
        new BoardTag(TagId.of(Uuids.next(clock.instant(), random)), board, name, true, 0);
    store.insert(tx, tag);
    return tag;
  }

  /** Gives a tag another name, which is not taken. */
  public void rename(Tx tx, TagId id, TagName name) {
    store.rename(tx, id, name);
  }

  /** Offers a tag again. */
  public void offer(Tx tx, TagId id) {
    store.setOffered(tx, id, 1);
  }

  /** Offers a tag no longer; threads that have it keep it. */
  public void retire(Tx tx, TagId id) {
    store.setOffered(tx, id, 0);
  }

  /** The tags of these threads of a board; a thread without any is left out. */
  public Map<ThreadId, List<BoardTag>> list(Tx tx, BoardId board, Collection<ForumThread> threads) {
    return store.list(
        tx,
        board,
        threads.stream().filter(thread -> thread.tags() > 0).map(ForumThread::id).toList());
  }

  /** The tags of one thread. */
  public List<BoardTag> list(Tx tx, ForumThread thread) {
    return list(tx, thread.board().id(), List.of(thread)).getOrDefault(thread.id(), List.of());
  }

  /** Gives a thread these tags of its board and no others. */
  public void set(Tx tx, ForumThread thread, List<TagId> wanted) {
    Board board = thread.board();
    List<TagId> before =
        store
            .list(tx, board.id(), List.of(thread.id()))
            .getOrDefault(thread.id(), List.of())
            .stream()
            .map(BoardTag::id)
            .toList();
    List<TagId> after =
        list(tx, board.id()).stream().map(BoardTag::id).filter(wanted::contains).toList();
    before.stream()
        .filter(id -> !after.contains(id))
        .forEach(id -> store.remove(tx, thread.id(), id));
    after.stream().filter(id -> !before.contains(id)).forEach(id -> store.add(tx, thread.id(), id));
    store.count(tx, thread.id());
    feed.append(tx, FeedScope.board(board.id().value()), "thread", thread.id().toString());
  }
}
