package org.alongside.android.data;

import java.util.Optional;

/**
 * The pictures of posts, each fetched when the person asks to see it and kept in memory alone. It
 * waits for the server, so it is for background threads only.
 */
public interface ForumPictures {

  /** The bytes of a picture; empty when the server cannot be asked or no longer has it. */
  Optional<byte[]> look(String picture);

  /** Forgets all of them. */
  void forget();
}
