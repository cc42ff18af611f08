package org.alongside.server.moderation;

import org.alongside.core.forum.Board;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.server.forum.PreparedPost;
import org.jspecify.annotations.Nullable;

/** What a decision needs to know beside its kind. */
public sealed interface Detail {
  /** Nothing. */
  record None() implements Detail {}

  /** What a post is to say. */
  record Text(PreparedPost text) implements Detail {}

  /** What is to stand before a text; null for nothing. */
  record Noted(@Nullable ContentNote note) implements Detail {}

  /** The picture that is to be hidden. */
  record Picture(PictureId picture) implements Detail {}

  /** Where a thread is to stand. */
  record ToBoard(Board board) implements Detail {}

  /** The thread that takes the posts. */
  record Into(ThreadId thread) implements Detail {}

  /** The title of the new thread, and which posts go there. */
  record Apart(ThreadTitle title, Extent extent) implements Detail {}

  /** Which posts of a thread. */
  enum Extent {
    /** The one that the item is about. */
    THIS,
    /** That one and all after it. */
    REST
  }
}
