package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Curation;
import org.alongside.server.forum.Followers;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumThread;
import org.alongside.server.forum.ListedBoard;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.Rearranging;
import org.jspecify.annotations.Nullable;

/**
 * Does what was decided, and takes it back. What taking back needs to know is kept as a line of
 * words with the decision.
 */
final class Measures {
  private final Clock clock;
  private final Forum forum;
  private final Curation curation;
  private final Rearranging rearranging;
  private final Followers followers;
  private final SqlModeration store = new SqlModeration();

  Measures(
      Clock clock, Forum forum, Curation curation, Rearranging rearranging, Followers followers) {
    this.clock = clock;
    this.forum = forum;
    this.curation = curation;
    this.rearranging = rearranging;
    this.followers = followers;
  }

  /** Holds back every writer of these boards. */
  void serialise(Tx tx, List<Board> boards) {
    rearranging.serialise(tx, boards);
  }

  /** The board of the post, and the other one if there is one. */
  List<Board> boards(Tx tx, PlacedPost placed, Detail detail) {
    Board here = placed.thread().board();
    Board there = here;
    if (detail instanceof Detail.ToBoard to) {
      there = to.board();
    } else if (detail instanceof Detail.Into into) {
      there = forum.findThread(tx, into.thread()).map(ForumThread::board).orElse(here);
    }
    return there.id().equals(here.id()) ? List.of(here) : List.of(here, there);
  }

  /** Whether this can be done to the post as it stands, by this moderator. */
  boolean isPossible(Tx tx, PlacedPost placed, Ruling ruling, MemberId moderator) {
    ForumThread thread = placed.thread();
    return switch (ruling.action()) {
      case EDIT -> ruling.detail() instanceof Detail.Text;
      case NOTE ->
          ruling.detail() instanceof Detail.Noted noted
              && !Objects.equals(noted.note(), placed.post().contentNote());
      case MOVE ->
          ruling.detail() instanceof Detail.ToBoard to
              && !to.board().id().equals(thread.board().id())
              && thread.board().visibility().mayMoveTo(to.board().visibility());
      case MERGE ->
          ruling.detail() instanceof Detail.Into into
              && forum
                  .findThread(tx, into.thread())
                  .filter(
                      other ->
                          !other.id().equals(thread.id())
                              && other.lastNumber() > 0
                              && !other.author().equals(moderator)
                              && thread.board().visibility().mayMoveTo(other.board().visibility()))
                  .isPresent();
      case SPLIT -> ruling.detail() instanceof Detail.Apart && placed.post().number() > 1;
      case HIDE_PICTURE ->
          ruling.detail() instanceof Detail.Picture one
              && listShown(tx, placed).contains(one.picture());
      default ->
          ruling.detail() instanceof Detail.None
              && ruling.action().fits(thread.state(), thread.pinned());
    };
  }

  private Set<PictureId> listShown(Tx tx, PlacedPost placed) {
    return forum
        .listPictures(tx, List.of(placed.post()))
        .getOrDefault(placed.post().id(), List.of())
        .stream()
        .map(PostPicture::id)
        .collect(Collectors.toSet());
  }

  /** When what is decided ends; empty for no end. */
  Optional<Instant> end(Ruling ruling) {
    if (ruling.until() == null && ruling.action().isPause()) {
      return Optional.of(clock.instant().plus(Duration.ofDays(ruling.action().usualDays())));
    }
    return Optional.ofNullable(ruling.until());
  }

  /**
   * Does it.
   *
   * @return what taking it back needs to know
   */
  String act(Tx tx, PlacedPost placed, Ruling ruling, MemberId moderator) {
    ForumThread thread = placed.thread();
    switch (ruling.action()) {
      case HIDE -> curation.hide(tx, placed);
      case RESTORE -> curation.restore(tx, placed);
      case APPROVE -> {
        boolean waited = placed.post().state() == PostState.HELD;
        curation.approve(tx, placed);
        if (waited) {
          followers.tell(tx, placed);
        }
      }
      case DECLINE -> curation.decline(tx, placed);
      case LOCK -> curation.setState(tx, thread, ThreadState.LOCKED);
      case UNLOCK -> curation.setState(tx, thread, ThreadState.OPEN);
      case SLOW -> curation.setState(tx, thread, ThreadState.SLOW);
      case PIN -> curation.pin(tx, thread);
      case UNPIN -> curation.unpin(tx, thread);
      case SILENCE -> {
        curation.hide(tx, placed);
        pause(tx, placed, ruling);
      }
      case SUSPEND -> pause(tx, placed, ruling);
      default -> {
        return ruling.detail() instanceof Detail.None
            ? ""
            : rearrange(tx, placed, ruling, moderator);
      }
    }
    return switch (ruling.action()) {
      case LOCK, UNLOCK, SLOW, PIN, UNPIN -> thread.state().code() + " " + thread.id();
      case SILENCE -> placed.post().isShown() ? "shown" : "";
      default -> "";
    };
  }

  private void pause(Tx tx, PlacedPost placed, Ruling ruling) {
    Instant end = end(ruling).orElseThrow();
    MemberId author = placed.post().author();
    Instant before = curation.findSilence(tx, author, clock.instant()).orElse(Instant.MIN);
    curation.silence(tx, author, end.isAfter(before) ? end : before);
  }

  private String rearrange(Tx tx, PlacedPost placed, Ruling ruling, MemberId moderator) {
    ForumThread thread = placed.thread();
    Detail detail = ruling.detail();
    if (detail instanceof Detail.Text edit) {
      String note = ruling.toAuthor().value();
      curation.edit(tx, placed, edit.text(), note, moderator, clock.instant());
      return Integer.toString(forum.listEarlier(tx, placed.post().id()).size());
    }
    if (detail instanceof Detail.Noted noted) {
      ContentNote before = placed.post().contentNote();
      curation.setContentNote(tx, placed, noted.note());
      return before == null ? "" : before.line();
    }
    if (detail instanceof Detail.Picture one) {
      curation.hidePicture(tx, placed, one.picture(), clock.instant());
      return one.picture().toString();
    }
    if (detail instanceof Detail.ToBoard to) {
      rearranging.move(tx, thread, to.board());
      return thread.board().id() + " " + to.board().id();
    }
    if (detail instanceof Detail.Into into) {
      return merge(tx, thread, forum.findThread(tx, into.thread()).orElseThrow(Refused::new));
    }
    if (detail instanceof Detail.Apart apart) {
      int low = placed.post().number();
      int high = apart.extent() == Detail.Extent.THIS ? low : thread.lastNumber();
      ThreadId made = rearranging.split(tx, thread, low, high, apart.title());
      return String.join(" ", thread.id().toString(), made.toString(), Integer.toString(low));
    }
    return "";
  }

  private String merge(Tx tx, ForumThread thread, ForumThread other) {
    int low = other.lastNumber() + 1;
    int high = other.lastNumber() + thread.lastNumber();
    rearranging.merge(tx, thread, other);
    return String.join(
        " ",
        thread.id().toString(),
        other.id().toString(),
        Integer.toString(low),
        Integer.toString(high),
        at(tx, other.id(), low),
        at(tx, other.id(), high));
  }

  private String at(Tx tx, ThreadId thread, int number) {
    return rearranging.findAt(tx, thread, number).map(PostId::toString).orElse("-");
  }

  /**
   * Takes a decision back.
   *
   * @param by who does; null when it ends by itself
   * @return whether that can still be done: a thread may have changed since
   */
  boolean undo(Tx tx, DecisionLine line, PlacedPost placed, @Nullable MemberId by) {
    ForumThread thread = placed.thread();
    String[] kept = line.undo().split(" ", -1);
    switch (line.action()) {
      case HIDE, DECLINE -> curation.restore(tx, placed);
      case RESTORE, APPROVE -> curation.hide(tx, placed);
      case WARN -> {
        // What was said is said; that it is taken back is told.
      }
      case LOCK, UNLOCK, SLOW ->
          curation.setState(tx, threadOf(tx, line, placed), ThreadState.parse(kept[0]));
      case PIN -> curation.unpin(tx, threadOf(tx, line, placed));
      case UNPIN -> curation.pin(tx, threadOf(tx, line, placed));
      case HIDE_PICTURE -> curation.showPicture(tx, placed, PictureId.parse(line.undo()));
      case SILENCE, SUSPEND -> {
        if (line.undo().equals("shown")) {
          curation.restore(tx, placed);
        }
        endPause(tx, line);
      }
      case EDIT ->
          unedit(tx, placed, Integer.parseInt(line.undo()), by == null ? line.moderator() : by);
      case NOTE ->
          curation.setContentNote(tx, placed, ContentNote.ofLine(line.undo()).orElse(null));
      case MOVE -> {
        return moveBack(tx, thread, BoardId.parse(kept[0]), BoardId.parse(kept[1]));
      }
      case MERGE -> {
        return unmerge(tx, kept);
      }
      case SPLIT -> {
        return unsplit(tx, kept);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The thread that a decision closed, slowed or opened, wherever the post stands by now. */
  ForumThread threadOf(Tx tx, DecisionLine line, PlacedPost placed) {
    String[] kept = line.undo().split(" ", -1);
    return kept.length < 2
        ? placed.thread()
        : forum.findThread(tx, ThreadId.parse(kept[1])).orElse(placed.thread());
  }

  /** Another pause of the same member goes on. */
  private void endPause(Tx tx, DecisionLine line) {
    curation.endSilence(tx, line.author());
    store
        .findLastPause(tx, line.author(), line.id(), clock.instant())
        .ifPresent(until -> curation.silence(tx, line.author(), until));
  }

  private void unedit(Tx tx, PlacedPost placed, int number, MemberId by) {
    String before = forum.listEarlier(tx, placed.post().id()).get(number - 1);
    curation.unedit(tx, placed, number, forum.prepare(new PostText(before)), by, clock.instant());
  }

  private boolean moveBack(Tx tx, ForumThread thread, BoardId from, BoardId to) {
    Optional<Board> back =
        forum.listBoards(tx).stream()
            .map(ListedBoard::board)
            .filter(board -> board.id().equals(from))
            .findFirst();
    if (!thread.board().id().equals(to) || back.isEmpty()) {
      return false;
    }
    rearranging.move(tx, thread, back.get());
    return true;
  }

  private boolean unmerge(Tx tx, String[] kept) {
    ForumThread source = forum.findThread(tx, ThreadId.parse(kept[0])).orElseThrow(Refused::new);
    ForumThread other = forum.findThread(tx, ThreadId.parse(kept[1])).orElseThrow(Refused::new);
    int low = Integer.parseInt(kept[2]);
    int high = Integer.parseInt(kept[3]);
    if (source.lastNumber() > 0
        || !at(tx, other.id(), low).equals(kept[4])
        || !at(tx, other.id(), high).equals(kept[5])) {
      return false;
    }
    rearranging.take(tx, other, low, high, source, 1);
    return true;
  }

  private boolean unsplit(Tx tx, String[] kept) {
    ForumThread source = forum.findThread(tx, ThreadId.parse(kept[0])).orElseThrow(Refused::new);
    ForumThread made = forum.findThread(tx, ThreadId.parse(kept[1])).orElseThrow(Refused::new);
    if (source.lastNumber() == 0
        || made.lastNumber() == 0
        || !made.board().visibility().mayMoveTo(source.board().visibility())) {
      return false;
    }
    int at = Math.min(Integer.parseInt(kept[2]), source.lastNumber() + 1);
    rearranging.take(tx, made, 1, made.lastNumber(), source, at);
    return true;
  }

  /** The boards that taking a decision back touches. */
  List<Board> boardsOf(Tx tx, DecisionLine line, PlacedPost placed) {
    Board here = placed.thread().board();
    String[] kept = line.undo().split(" ", -1);
    Optional<Board> there =
        switch (line.action()) {
          case MOVE ->
              forum.listBoards(tx).stream()
                  .map(ListedBoard::board)
                  .filter(board -> board.id().toString().equals(kept[0]))
                  .findFirst();
          case MERGE, SPLIT ->
              forum.findThread(tx, ThreadId.parse(kept[0])).map(ForumThread::board);
          case LOCK, UNLOCK, SLOW, PIN, UNPIN -> Optional.of(threadOf(tx, line, placed).board());
          default -> Optional.empty();
        };
    return there.filter(board -> !board.id().equals(here.id())).isPresent()
        ? List.of(here, there.get())
        : List.of(here);
  }

  /** Whether an action takes back what an earlier decision did. */
  static boolean isReversal(PlacedPost placed, ModerationAction action) {
    return switch (action) {
      case RESTORE -> placed.post().state() == PostState.HIDDEN;
      case UNLOCK -> placed.thread().state() != ThreadState.OPEN;
      default -> false;
    };
  }
}
