package org.alongside.android.data;

import org.alongside.core.input.Coded;

/** What can be written for the peer network. Stored by code, so a code stays for good. */
public enum ForumWordType implements Coded {
  /** A post in a thread. */
  REPLY("forum.reply"),
  /** A new thread in a board. */
  THREAD("forum.thread"),
  /** A report of a post to the moderators. */
  REPORT("forum.report"),
  /** Thanks for a post, or a me-too, or that it is taken back. */
  REGARD("forum.regard"),
  /** That a thread is followed, or no longer. */
  FOLLOW("forum.follow");

  private final String code;

  ForumWordType(String code) {
    this.code = code;
  }

  /** Whether it was pressed rather than written. */
  public boolean isPress() {
    return this == REGARD || this == FOLLOW;
  }

  @Override
  public String code() {
    return code;
  }
}
