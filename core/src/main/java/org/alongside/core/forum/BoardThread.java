package org.alongside.core.forum;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.identity.MemberId;

/**
 * A thread, as it stands in the list of its board. Its first post has an id of its own.
 *
 * @param authorName the display name of now
 * @param replies posts after the first that are shown
 * @param lastPostAt when the last post was made that is shown
 */
public record BoardThread(
    ThreadId id,
    BoardSlug board,
    ThreadTitle title,
    MemberId author,
    String authorName,
    ThreadState state,
    int replies,
    Instant startedAt,
    Instant lastPostAt) {
  public BoardThread {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(board, "board");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(authorName, "authorName");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(lastPostAt, "lastPostAt");
    if (replies < 0) {
      throw new IllegalArgumentException("replies below zero: " + replies);
    }
  }
}
