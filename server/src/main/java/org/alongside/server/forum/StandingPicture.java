package org.alongside.server.forum;

import java.util.Objects;
import org.alongside.core.forum.PostPicture;

/**
 * A picture that stands in a post.
 *
 * @param hidden whether a moderator hid it: then its place is kept, and only moderators see it
 */
public record StandingPicture(PostPicture picture, boolean hidden) {
  public StandingPicture {
    Objects.requireNonNull(picture, "picture");
  }
}
