package org.alongside.core.forum;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a thread.
 *
 * @param next where the next page begins; null on the last one
 */
public record PostList(ListedThread thread, List<ListedPost> posts, @Nullable String next) {
  public PostList {
    Objects.requireNonNull(thread, "thread");
    posts = List.copyOf(posts);
  }

  /** Where the next page begins, if there is one. */
  public Optional<String> findNext() {
    return Optional.ofNullable(next);
  }
}
