package org.alongside.server.forum;

import java.util.Objects;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PictureText;
import org.alongside.server.attachments.CleanPicture;
import org.jspecify.annotations.Nullable;

/**
 * A picture that is to stand in a post.
 *
 * @param fresh what is in it; null when it waits already
 */
public record NewPicture(PictureId id, PictureText description, @Nullable CleanPicture fresh) {
  public NewPicture {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(description, "description");
  }
}
