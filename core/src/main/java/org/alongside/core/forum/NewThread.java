package org.alongside.core.forum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What somebody writes to start a thread: its title, its first post and its tags.
 *
 * @param tags tags of the board, at most {@link TagName#MOST_OF_A_THREAD}
 */
public record NewThread(ThreadTitle title, NewPost post, List<TagId> tags) {
  public NewThread {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(post, "post");
    tags = Collections.unmodifiableList(new ArrayList<>(tags));
  }
}
