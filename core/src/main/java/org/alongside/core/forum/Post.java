package org.alongside.core.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A post as members see it.
 *
 * @param authorName the display name of now
 * @param editedAt when it was last changed, by its author or a moderator; null when never
 * @param pictures at most {@link PostPicture#MOST}
 * @param note what stands before the text; null for nothing
 */
public record Post(
    PostId id,
    ThreadId thread,
    MemberId author,
    String authorName,
    PostText text,
    PostState state,
    Instant postedAt,
    @Nullable Instant editedAt,
    List<PostPicture> pictures,
    @Nullable ContentNote note) {
  public Post {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(thread, "thread");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(authorName, "authorName");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(postedAt, "postedAt");
    pictures = Collections.unmodifiableList(new ArrayList<>(pictures));
  }
}
