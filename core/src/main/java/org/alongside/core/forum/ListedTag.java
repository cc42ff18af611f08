package org.alongside.core.forum;

import java.util.Objects;

/** A tag of a board, as readers see it. */
public record ListedTag(TagId id, TagName name) {
  public ListedTag {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
