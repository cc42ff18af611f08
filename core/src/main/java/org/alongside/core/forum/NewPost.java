package org.alongside.core.forum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes to post, or to change their post.
 *
 * @param note what stands before the text; null for nothing
 * @param pictures at most {@link PostPicture#MOST}, in their order
 */
public record NewPost(PostText text, @Nullable ContentNote note, List<ShownPicture> pictures) {
  public NewPost {
    Objects.requireNonNull(text, "text");
    pictures = Collections.unmodifiableList(new ArrayList<>(pictures));
  }

  /** A text with nothing beside it. */
  public static NewPost of(PostText text) {
    return new NewPost(text, null, List.of());
  }
}
