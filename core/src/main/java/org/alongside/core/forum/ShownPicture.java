package org.alongside.core.forum;

import java.util.Objects;

/**
 * A picture that a post is to show.
 *
 * @param id under which it was brought
 * @param description what it shows, for people who cannot see it
 */
public record ShownPicture(PictureId id, PictureText description) {
  public ShownPicture {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(description, "description");
  }
}
