package org.alongside.core.forum;

import org.alongside.core.input.Coded;

/** What a member does in the peer network, as far as it has a pace of its own. */
public enum ForumAct implements Coded {
  POST("post"),
  /** A post whose words suggest a crisis: everybody may send those at the same pace. */
  PLEA("plea"),
  THREAD("thread"),
  CHANGE("change"),
  REGARD("regard"),
  /** A report of a post, but never one out of worry about somebody: that has no pace. */
  REPORT("report"),
  /** Trying the code of an invitation to join. */
  JOIN("join");

  private final String code;

  ForumAct(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
