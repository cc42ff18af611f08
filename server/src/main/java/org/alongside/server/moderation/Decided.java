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
  /** The moderator wrote the post or reported it. */
  INVOLVED
}
