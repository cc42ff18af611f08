package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardLine;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.ListedPost;
import org.alongside.core.forum.ListedThread;
import org.alongside.core.forum.PostList;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadList;
import org.jspecify.annotations.Nullable;

/**
 * What the phone keeps of the peer network, for screens: what was read stays readable without
 * signal, up to so many places and pages.
 */
public final class Forum {

  /** How many places are kept. */
  static final int MOST_PLACES = 40;

  /** How many pages of one place are kept. */
  static final int MOST_PAGES = 10;

  /** How many items the phone asks for at once. */
  public static final int PAGE = 20;

  private final AlongsideDatabase database;
  private final ForumDao forum;
  private final ForumBodies bodies;
  private final Background background;
  private final ForumHearing hearing;
  private final Clock clock;

  @Inject
  Forum(
      AlongsideDatabase database,
      ForumBodies bodies,
      Background background,
      ForumHearing hearing,
      Clock clock) {
    this.database = database;
    this.forum = database.forum();
    this.bodies = bodies;
    this.background = background;
    this.hearing = hearing;
    this.clock = clock;
  }

  /**
   * How true what is shown still is.
   *
   * @param at when the server said it; null when it never did
   * @param trouble why the last try failed, a {@link Trouble} by name; null when it did not
   */
  public record Heard(@Nullable Instant at, @Nullable String trouble) {}

  /**
   * The list of boards.
   *
   * @param fresh those in which something was posted since the person looked
   */
  public record Boards(BoardList list, Set<BoardId> fresh, Heard heard) {
    public Boards {
      fresh = Set.copyOf(fresh);
    }
  }

  /**
   * The threads of a board.
   *
   * @param board null when the list of boards does not have it
   * @param hasMore whether there are more to hear
   */
  public record Threads(
      @Nullable BoardLine board, List<ListedThread> threads, boolean hasMore, Heard heard) {
    public Threads {
      threads = List.copyOf(threads);
    }
  }

  /**
   * A thread.
   *
   * @param thread null until it was heard
   * @param hasEarlier whether there are posts before the first of these
   * @param hasMore whether there are posts after the last
   */
  public record Posts(
      @Nullable ListedThread thread,
      List<ListedPost> posts,
      boolean hasEarlier,
      boolean hasMore,
      Heard heard) {
    public Posts {
      posts = List.copyOf(posts);
    }
  }

  /** The boards, told anew whenever something changes. */
  public LiveData<Boards> observeBoards() {
    String place = ForumPlace.boards().key();
    return background.combine(
        forum.observeAll(),
        forum.observeItems(place),
        (places, items) -> {
          Map<String, ForumPlaceRow> byKey = new HashMap<>();
          places.forEach(each -> byKey.put(each.place(), each));
          ForumPlaceRow row = byKey.getOrDefault(place, nothing(place));
          BoardList list = asOfNow(bodies.boards(row, items));
          return new Boards(list, fresh(list, byKey), heard(row));
        });
  }

  /** A time without posting that is over is no more told. */
  private BoardList asOfNow(BoardList list) {
    Instant until = list.findSilence().filter(end -> end.isAfter(clock.instant())).orElse(null);
    return new BoardList(list.boards(), list.name(), until);
  }

  private static Set<BoardId> fresh(BoardList list, Map<String, ForumPlaceRow> places) {
    Set<BoardId> fresh = new HashSet<>();
    for (BoardLine line : list.boards()) {
      ForumPlaceRow seen = places.get(ForumPlace.board(line.board().id()).key());
      Long heardAt = seen == null ? null : seen.heardAtMillis();
      Instant last = line.lastPostAt();
      if (heardAt != null && last != null && last.toEpochMilli() > heardAt) {
        fresh.add(line.board().id());
      }
    }
    return fresh;
  }

  /** The threads of a board. */
  public LiveData<Threads> observeThreads(BoardId board) {
    String place = ForumPlace.board(board).key();
    LiveData<ThreadsHere> here =
        background.combine(
            forum.observeAll(),
            forum.observeItems(place),
            (places, items) -> new ThreadsHere(find(places, place), items));
    return background.combine(
        here,
        observeBoards(),
        (rows, boards) -> {
          ThreadList list = bodies.threads(rows.place(), rows.items());
          return new Threads(
              find(boards.list(), board).orElse(null),
              list.threads(),
              list.findNext().isPresent() && rows.place().pages() < MOST_PAGES,
              heard(rows.place()));
        });
  }

  private record ThreadsHere(ForumPlaceRow place, List<ForumItemRow> items) {}

  private static ForumPlaceRow find(List<ForumPlaceRow> places, String place) {
    return places.stream()
        .filter(each -> each.place().equals(place))
        .findFirst()
        .orElseGet(() -> nothing(place));
  }

  private static Optional<BoardLine> find(BoardList list, BoardId board) {
    return list.boards().stream().filter(line -> line.board().id().equals(board)).findFirst();
  }

  /** A thread. */
  public LiveData<Posts> observePosts(ThreadId thread) {
    String place = ForumPlace.thread(thread).key();
    return background.combine(
        forum.observeAll(),
        forum.observeItems(place),
        (places, items) -> posts(find(places, place), items));
  }

  private Posts posts(ForumPlaceRow row, List<ForumItemRow> items) {
    Optional<PostList> list = bodies.posts(row, items);
    return new Posts(
        list.map(PostList::thread).orElse(null),
        list.map(PostList::posts).orElse(List.of()),
        row.first() > 0,
        list.flatMap(PostList::findNext).isPresent(),
        heard(row));
  }

  private static Heard heard(ForumPlaceRow row) {
    Long at = row.heardAtMillis();
    return new Heard(at == null ? null : Instant.ofEpochMilli(at), row.trouble());
  }

  private static ForumPlaceRow nothing(String place) {
    return new ForumPlaceRow(place, null, 0, 1, null, 0, null);
  }

  /** Opens the list of boards or a board: shows what is kept, and hears what is new. */
  public void open(ForumPlace place) {
    open(place, 0);
  }

  /**
   * Opens a thread where its reader left off.
   *
   * @param readUpTo the number of the last post that they have read; 0 when they never opened it
   */
  public void open(ForumPlace place, int readUpTo) {
    background.run(
        () -> {
          int first = Math.max(0, readUpTo - 1) / PAGE * PAGE;
          database.runInTransaction(() -> begin(place, first));
          hearing.soon(place);
        });
  }

  private void begin(ForumPlace place, int first) {
    forum.begin(new ForumPlaceRow(place.key(), null, first, 1, null, 0, null));
    forum.opened(place.key(), clock.millis());
    ForumPlaceRow row = forum.find(place.key());
    if (row != null && first >= row.first() + row.pages() * PAGE) {
      forum.want(place.key(), first, 1);
    }
    forum.keepLatest(MOST_PLACES);
    forum.dropLooseItems();
  }

  /** Hears a place once more. */
  public void hear(ForumPlace place) {
    background.run(() -> hearing.soon(place));
  }

  /** Hears the next page too; of a very long thread the first one goes then. */
  public void more(ForumPlace place) {
    want(
        place,
        row ->
            row.pages() < MOST_PAGES
                ? new int[] {row.first(), row.pages() + 1}
                : new int[] {row.first() + PAGE, row.pages()});
  }

  /** Hears the page before the first one too. */
  public void earlier(ForumPlace place) {
    want(
        place,
        row -> new int[] {Math.max(0, row.first() - PAGE), Math.min(MOST_PAGES, row.pages() + 1)});
  }

  private void want(ForumPlace place, Window window) {
    background.run(
        () -> {
          ForumPlaceRow row = forum.find(place.key());
          if (row != null) {
            int[] wanted = window.of(row);
            forum.want(place.key(), wanted[0], wanted[1]);
            hearing.soon(place);
          }
        });
  }

  /** Which part of a place is wanted: after which post, and how many pages. */
  private interface Window {
    int[] of(ForumPlaceRow row);
  }
}
