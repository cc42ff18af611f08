package org.alongside.server.forum;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.Post;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.html.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is kept.
 *
 * @param number its place in the thread, from 1
 * @param role the office that its author held when they wrote it; null for a peer
 * @param html the text, rendered when it was written
 * @param crisis whether its words suggest a crisis
 * @param editedAt when it was last changed; null when never
 * @param note what the moderator says who changed it; null when none did
 * @param contentNote what stands before the text; null for nothing
 * @param pictures how many it has
 */
public record ForumPost(
    PostId id,
    ThreadId thread,
    int number,
    MemberId author,
    @Nullable Role role,
    PostText text,
    SafeHtml html,
    PostState state,
    boolean crisis,
    Instant postedAt,
    @Nullable Instant editedAt,
    @Nullable String note,
    @Nullable ContentNote contentNote,
    int pictures) {
  public ForumPost {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(thread, "thread");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(postedAt, "postedAt");
    if (number < 1) {
      throw new IllegalArgumentException("posts are numbered from 1: " + number);
    }
  }

  /** Whether everybody who may read the board sees it. */
  public boolean isShown() {
    return state == PostState.SHOWN;
  }

  /** The office of its author, if they wrote it in one. */
  public Optional<Role> findRole() {
    return Optional.ofNullable(role);
  }

  /**
   * The post as others outside the server have it.
   *
   * @param shown its pictures
   */
  public Post named(String authorName, List<PostPicture> shown) {
    return new Post(
        id, thread, author, authorName, text, state, postedAt, editedAt, shown, contentNote);
  }
}
