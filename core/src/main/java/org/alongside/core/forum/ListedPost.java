package org.alongside.core.forum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A post as one reader sees it in its thread.
 *
 * @param html its text, rendered and safe
 * @param number its place in the thread, from 1
 * @param role the office that its author held when they wrote it; null for a peer
 * @param own whether the reader wrote it
 * @param regards what others said to it with one press
 */
public record ListedPost(
    Post post,
    String html,
    int number,
    @Nullable Role role,
    boolean own,
    List<ListedRegard> regards) {
  public ListedPost {
    Objects.requireNonNull(post, "post");
    Objects.requireNonNull(html, "html");
    regards = Collections.unmodifiableList(new ArrayList<>(regards));
    if (number < 1) {
      throw new IllegalArgumentException("posts are numbered from 1: " + number);
    }
  }

  /** The office of its author, if they wrote it in one. */
  public Optional<Role> findRole() {
    return Optional.ofNullable(role);
  }
}
