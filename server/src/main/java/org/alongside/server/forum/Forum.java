package org.alongside.server.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.crisis.CrisisWords;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.NewPost;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Members;
import org.jspecify.annotations.Nullable;

/** Boards, threads and posts, to read. What may be read by whom is for {@code access} to say. */
public final class Forum {
  /** A board with more pinned threads than these is asked for the others once more. */
  private static final int FEW_PINNED = 3;

  private static final int MOST_PINNED = 20;

  /** Stands for the name of somebody who left. */
  static final String NOBODY = "?";

  private final Members members;
  private final CrisisWords crisisWords;
  private final SqlThreads threads = new SqlThreads();
  private final SqlPosts posts = new SqlPosts();
  private final SqlRearranging rearranging = new SqlRearranging();
  private final Pictures pictures;

  public Forum(Members members, CrisisWords crisisWords, Pictures pictures) {
    this.members = members;
    this.pictures = pictures;
    this.crisisWords = crisisWords;
  }

  /** Opens a board; boards are listed by their place. */
  public void add(Tx tx, Board board, int place) {
    threads.insert(tx, board, place);
  }

  /** All boards, whoever may read them. */
  public List<ListedBoard> listBoards(Tx tx) {
    return threads.listBoards(tx);
  }

  /** The board with this short name, if there is one. */
  public Optional<Board> findBoard(Tx tx, BoardSlug slug) {
    return tx.once(Board.class, slug, () -> threads.findBoard(tx, slug));
  }

  /** A thread, if there is one. */
  public Optional<ForumThread> findThread(Tx tx, ThreadId id) {
    return tx.once(ForumThread.class, id, () -> threads.findThread(tx, id));
  }

  /** The thread that took all posts of this one, if one did. */
  Optional<ThreadId> findMergedInto(Tx tx, ThreadId thread) {
    return rearranging.findMergedInto(tx, thread);
  }

  /** A post with where it stands, if there is one. */
  public Optional<PlacedPost> findPost(Tx tx, PostId id) {
    return posts.find(tx, id);
  }

  /** Some posts with where they stand, by id. */
  public Map<PostId, PlacedPost> findPosts(Tx tx, Collection<PostId> ids) {
    return posts.list(tx, ids).stream()
        .collect(Collectors.toMap(placed -> placed.post().id(), placed -> placed));
  }

  /** The threads of a board that are not pinned, the one with the newest post first. */
  List<ThreadLine> listUnpinned(Tx tx, Board board, int most) {
    return threads.listUnpinned(tx, board, null, null, most);
  }

  /**
   * A page of a board, the thread with the newest post first. Without a tag the pinned threads
   * stand above the others, on the first page.
   */
  ThreadSlice listPage(
      Tx tx,
      Board board,
      @Nullable BoardTag tag,
      @Nullable MemberId reader,
      @Nullable ThreadCursor after,
      int size) {
    if (tag != null) {
      return ThreadSlice.of(threads.listTagged(tx, tag, reader, after, size + 1), 0, size);
    }
    if (after != null) {
      return ThreadSlice.of(threads.listUnpinned(tx, board, reader, after, size + 1), 0, size);
    }
    List<ThreadLine> first = threads.listFirst(tx, board, reader, size + 1 + FEW_PINNED);
    int pinned = countPinned(first);
    if (pinned > FEW_PINNED) {
      List<ThreadLine> top = threads.listFirst(tx, board, reader, MOST_PINNED);
      pinned = countPinned(top);
      first = new ArrayList<>(top.subList(0, pinned));
      first.addAll(threads.listUnpinned(tx, board, reader, null, size + 1));
    }
    return ThreadSlice.of(first, pinned, size);
  }

  private static int countPinned(List<ThreadLine> lines) {
    return (int) lines.stream().filter(line -> line.thread().pinned()).count();
  }

  /** The pictures of these posts, in their order; a post without any is left out. */
  public Map<PostId, List<PostPicture>> listPictures(Tx tx, Collection<ForumPost> some) {
    return pictures.list(tx, some);
  }

  /** The same with those that a moderator hid. */
  public Map<PostId, List<StandingPicture>> listStanding(Tx tx, Collection<ForumPost> some) {
    return pictures.listStanding(tx, some);
  }

  /** These pictures, though they were taken off or hidden. */
  Map<PictureId, StandingPicture> listPictures(Tx tx, List<PictureId> ids) {
    return pictures.listAll(tx, ids);
  }

  /** The first post of a thread, if it has any. */
  public Optional<PlacedPost> findOpening(Tx tx, ForumThread thread) {
    return Optional.ofNullable(findOpenings(tx, List.of(thread.id())).get(thread.id()))
        .map(post -> new PlacedPost(thread, post));
  }

  /** What a post was before each change, oldest first. */
  List<EarlierText> listEdits(Tx tx, PostId id) {
    return posts.listEdits(tx, id);
  }

  /** The posts of one page of a thread, hidden ones too. */
  public List<ForumPost> listPage(Tx tx, ThreadId thread, int page) {
    int above = (page - 1) * ForumThread.PAGE_SIZE;
    return posts.list(tx, thread, above, above + ForumThread.PAGE_SIZE);
  }

  /** The first post of each of these threads. */
  Map<ThreadId, ForumPost> findOpenings(Tx tx, Collection<ThreadId> threads) {
    return posts.listOpenings(tx, threads).stream()
        .collect(Collectors.toMap(ForumPost::thread, post -> post));
  }

  /** The posts around one, for somebody who has to judge it. */
  public List<ForumPost> listAround(Tx tx, PlacedPost placed, int before, int after) {
    int number = placed.post().number();
    return posts.list(tx, placed.thread().id(), number - before - 1, number + after);
  }

  /** The next posts after a number that this reader may see. */
  List<ForumPost> listVisible(
      Tx tx, ThreadId thread, int above, @Nullable MemberId reader, int most) {
    return posts.listVisible(tx, thread, above, reader, most);
  }

  /** What a post said before each change, oldest first. */
  public List<String> listEarlier(Tx tx, PostId id) {
    return posts.listEarlier(tx, id);
  }

  /** How far a member has read in a thread; 0 when they never opened it. */
  public int readUpTo(Tx tx, MemberId member, ThreadId thread) {
    return threads.readUpTo(tx, member, thread);
  }

  /** Remembers how far a member has read; never goes back. */
  public void markRead(Tx tx, MemberId member, ThreadId thread, int number) {
    threads.markRead(tx, member, thread, number);
  }

  /** The display names of these aliases; somebody who left has none that says anything. */
  public Map<MemberId, String> names(Tx tx, Collection<MemberId> ids) {
    Map<MemberId, String> names = members.names(tx, ids);
    ids.forEach(id -> names.putIfAbsent(id, NOBODY));
    return names;
  }

  /** All aliases that the person behind this one has and had. */
  public List<MemberId> listAliases(Tx tx, MemberId id) {
    return members.listAliases(tx, id);
  }

  /** Since when an alias is a member. */
  public Optional<Instant> findJoined(Tx tx, MemberId id) {
    return members.findJoined(tx, id);
  }

  /** Makes a text ready to be stored; call it outside the writer. */
  public PreparedPost prepare(PostText text) {
    return PreparedPost.of(text, crisisWords);
  }

  /** The same for what a program sent, but for its pictures. */
  PreparedPost prepare(NewPost post) {
    List<String> beside = new ArrayList<>();
    post.pictures().forEach(picture -> beside.add(picture.description().value()));
    ContentNote note = post.note();
    if (note != null) {
      beside.add(note.words());
    }
    return prepare(post.text(), note, beside);
  }

  /** The same for a text behind a note, with what else its author typed beside it. */
  PreparedPost prepare(PostText text, @Nullable ContentNote note, List<String> beside) {
    return PreparedPost.of(text, crisisWords).noted(note, crisisWords, beside);
  }
}
