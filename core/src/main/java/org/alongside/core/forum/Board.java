package org.alongside.core.forum;

import java.util.Objects;

/** A place in the peer network, with its own subject and readers. */
public record Board(
    BoardId id, BoardSlug slug, String title, String summary, BoardVisibility visibility) {
  public Board {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(visibility, "visibility");
    if (title.isEmpty()) {
      throw new IllegalArgumentException("a board without a title: " + slug);
    }
  }
}
