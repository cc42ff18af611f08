package org.alongside.android.data;

import org.alongside.core.input.Coded;

/** What can be written for the peer network. Stored by code, so a code stays for good. */
public enum ForumWordType implements Coded {
  /** A post in a thread. */
  REPLY("forum.reply"),
  /** A new thread in a board. */
  THREAD("forum.thread"),
  /** A report of a post to the moderators. */
  REPORT("forum.report");

  private final String code;

  ForumWordType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
