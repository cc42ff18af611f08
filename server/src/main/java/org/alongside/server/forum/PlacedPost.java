package org.alongside.server.forum;

/** A post with the thread and the board that it stands in. */
public record PlacedPost(ForumThread thread, ForumPost post) {
  /** Where it is shown, as a path of the site. */
  public String path() {
    return thread.pathTo(post.number(), post.id().toString());
  }
}
