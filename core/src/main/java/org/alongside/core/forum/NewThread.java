package org.alongside.core.forum;

import java.util.Objects;

/** What somebody writes to start a thread: its title and its first post. */
public record NewThread(ThreadTitle title, PostText text) {
  public NewThread {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
  }
}
