package org.alongside.server.moderation;

/** What came of claiming an item or deciding about it. */
public enum Decided {
  /** It is so now. */
  DONE,
  /** It was so already. */
  SAME,
  /** Another moderator looks at it. */
  KEPT_BY_ANOTHER,
  /** It has been decided. */
  ALREADY_DECIDED,
  /** The moderator wrote the post, started its thread, or reported it. */
  INVOLVED,
  /** It cannot be done to the post or the thread as it stands now. */
  NOT_POSSIBLE
}
