package org.alongside.server.forum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What moderators do to posts, threads and members. Who may, and why, is for them to say. */
public final class Curation {
  private final Feed feed;
  private final SqlThreads threads = new SqlThreads();
  private final SqlPosts posts = new SqlPosts();
  private final SqlPictures pictures = new SqlPictures();
  private final SqlPostIndex index = new SqlPostIndex();

  public Curation(Feed feed) {
    this.feed = feed;
  }

  /** Holds back every other writer of a board; comes before what follows here. */
  public void serialise(Tx tx, Board board) {
    Posting.serialise(tx, board);
  }

  /** Shows a post no longer, but to its author and to moderators. Nothing happens when it is so. */
  public void hide(Tx tx, PlacedPost placed) {
    if (placed.post().isShown()) {
      show(tx, placed, PostState.HIDDEN, -1);
      index.remove(tx, placed.post().id());
    }
  }

  /** Shows a hidden post again. Nothing happens when it is shown. */
  public void restore(Tx tx, PlacedPost placed) {
    if (placed.post().state() == PostState.HIDDEN) {
      show(tx, placed, PostState.SHOWN, 1);
      index.put(tx, placed, PlainText.of(placed.post().text().value()));
    }
  }

  /** Shows a post that waited. Nothing happens when it did not. */
  public void approve(Tx tx, PlacedPost placed) {
    if (placed.post().state() == PostState.HELD) {
      show(tx, placed, PostState.SHOWN, 1);
      index.put(tx, placed, PlainText.of(placed.post().text().value()));
      posts.addFirst(tx, placed.post().author());
    }
  }

  /** Hides a post that waited. Nothing happens when it did not. */
  public void decline(Tx tx, PlacedPost placed) {
    if (placed.post().state() == PostState.HELD) {
      posts.setState(tx, placed.post().id(), PostState.HIDDEN);
      tell(tx, placed.thread(), "post", placed.post().id().toString());
    }
  }

  /** Changes what a post says, keeps what its author wrote, and says beside it that it was done. */
  public void edit(
      Tx tx, PlacedPost placed, PreparedPost text, String note, MemberId moderator, Instant at) {
    posts.change(tx, placed.post(), text, Beside.of(tx, placed.post()), moderator, at);
    posts.setNote(tx, placed.post().id(), note);
    told(tx, placed, text.plain());
  }

  /**
   * Takes a moderator's change back. If its author has changed the post since, their words stay.
   *
   * @param number which change, counted from 1
   * @param before what the author had written
   */
  public void unedit(
      Tx tx, PlacedPost placed, int number, PreparedPost before, MemberId by, Instant at) {
    boolean last = posts.listEarlier(tx, placed.post().id()).size() == number;
    if (last) {
      posts.change(tx, placed.post(), before, Beside.of(tx, placed.post()), by, at);
    }
    posts.setNote(tx, placed.post().id(), null);
    told(tx, placed, last ? before.plain() : PlainText.of(placed.post().text().value()));
  }

  private void told(Tx tx, PlacedPost placed, String plain) {
    if (placed.post().isShown()) {
      index.put(tx, placed, plain);
    }
    tell(tx, placed.thread(), "post", placed.post().id().toString());
  }

  /**
   * Takes a post away at its author's wish; one that waits or is hidden is shown to nobody later.
   */
  void remove(Tx tx, PlacedPost placed) {
    if (placed.post().isShown()) {
      show(tx, placed, PostState.REMOVED, -1);
      index.remove(tx, placed.post().id());
    } else if (placed.post().state() != PostState.REMOVED) {
      posts.setState(tx, placed.post().id(), PostState.REMOVED);
      tell(tx, placed.thread(), "post", placed.post().id().toString());
    }
  }

  /** Puts back what its author took away. Nothing happens when they did not. */
  void putBack(Tx tx, PlacedPost placed) {
    if (placed.post().state() == PostState.REMOVED) {
      show(tx, placed, PostState.SHOWN, 1);
      index.put(tx, placed, PlainText.of(placed.post().text().value()));
    }
  }

  private void show(Tx tx, PlacedPost placed, PostState state, int change) {
    posts.setState(tx, placed.post().id(), state);
    threads.countShown(tx, placed, change);
    tell(tx, placed.thread(), "post", placed.post().id().toString());
  }

  /** Opens a thread, slows it or closes it. */
  public void setState(Tx tx, ForumThread thread, ThreadState state) {
    threads.setState(tx, thread.id(), state);
    tell(tx, thread, "thread", thread.id().toString());
  }

  /** Keeps a thread at the top of its board. */
  public void pin(Tx tx, ForumThread thread) {
    threads.setPinned(tx, thread.id(), 1);
    tell(tx, thread, "thread", thread.id().toString());
  }

  /** Lets a thread stand where its newest post puts it. */
  public void unpin(Tx tx, ForumThread thread) {
    threads.setPinned(tx, thread.id(), 0);
    tell(tx, thread, "thread", thread.id().toString());
  }

  /** Shows one picture of a post no longer; the rest of it stays. */
  public void hidePicture(Tx tx, PlacedPost placed, PictureId picture, Instant at) {
    pictures.setHidden(tx, picture, at);
    told(tx, placed, PlainText.of(placed.post().text().value()));
  }

  /** Shows a picture of a post again. */
  public void showPicture(Tx tx, PlacedPost placed, PictureId picture) {
    pictures.setHidden(tx, picture, null);
    told(tx, placed, PlainText.of(placed.post().text().value()));
  }

  /** Puts a note before what a post says, another than before, or none. */
  public void setContentNote(Tx tx, PlacedPost placed, @Nullable ContentNote note) {
    posts.setContentNote(tx, placed.post().id(), note);
    if (placed.post().number() == 1) {
      threads.setContentNote(tx, placed.thread().id(), note);
    }
    tell(tx, placed.thread(), "post", placed.post().id().toString());
  }

  /** Lets a member read but not post until a time. */
  public void silence(Tx tx, MemberId member, Instant until) {
    posts.silence(tx, member, until);
  }

  /** Lets a member post again. */
  public void endSilence(Tx tx, MemberId member) {
    posts.endSilence(tx, member);
  }

  /** Until when a member may not post, if that is so now. */
  public Optional<Instant> findSilence(Tx tx, MemberId member, Instant now) {
    return posts.findSilence(tx, List.of(member)).filter(until -> until.isAfter(now));
  }

  private void tell(Tx tx, ForumThread thread, String kind, String id) {
    feed.append(tx, FeedScope.board(thread.board().id().value()), kind, id);
  }
}
