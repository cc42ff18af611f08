package org.alongside.core.forum;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A post as members see it.
 *
 * @param authorName the display name of now
 * @param editedAt when it was last changed, by its author or a moderator; null when never
 */
public record Post(
    PostId id,
    ThreadId thread,
    MemberId author,
    String authorName,
    PostText text,
    PostState state,
    Instant postedAt,
    @Nullable Instant editedAt) {
  public Post {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(thread, "thread");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(authorName, "authorName");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(postedAt, "postedAt");
  }
}
