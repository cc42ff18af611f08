package org.alongside.server.forum;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardThread;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A thread where it stands.
 *
 * @param openingShown whether its first post, and so its title, is shown
 * @param lastNumber the number of its newest post, hidden ones counted; posts are numbered from 1
 * @param replies posts after the first that are shown
 * @param contentNote what stands before its first post; null for nothing
 * @param tags how many it has
 */
public record ForumThread(
    ThreadId id,
    Board board,
    ThreadTitle title,
    MemberId author,
    ThreadState state,
    boolean pinned,
    boolean openingShown,
    int lastNumber,
    int replies,
    Instant startedAt,
    Instant lastPostAt,
    @Nullable ContentNote contentNote,
    int tags) {
  /** How many posts stand on one page. */
  public static final int PAGE_SIZE = 20;

  public ForumThread {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(board, "board");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(state, "state");
  }

  /** How many pages it has; at least one. */
  public int pages() {
    return pageOf(Math.max(1, lastNumber));
  }

  /** The page on which the post with this number stands; the first page is 1. */
  public static int pageOf(int number) {
    return (number - 1) / PAGE_SIZE + 1;
  }

  /** Where the post with this number and id stands, as a path of the site. */
  public String pathTo(int number, String post) {
    int page = pageOf(number);
    return "/threads/" + id + (page == 1 ? "" : "?page=" + page) + "#post-" + post;
  }

  /** The thread as lists outside the server have it. */
  BoardThread listed(String authorName, ThreadTitle shownTitle) {
    return new BoardThread(
        id, board.slug(), shownTitle, author, authorName, state, replies, startedAt, lastPostAt);
  }
}
