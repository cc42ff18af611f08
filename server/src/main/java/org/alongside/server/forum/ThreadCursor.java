package org.alongside.server.forum;

import org.alongside.core.forum.ThreadId;
import org.alongside.server.http.Problem;

/**
 * Where a page of threads ended, as text in links: {@code 1760000000000_0190b6a2-…}.
 *
 * @param lastPostAtMillis of the last thread on it
 */
record ThreadCursor(long lastPostAtMillis, ThreadId id) {
  static ThreadCursor after(ForumThread thread) {
    return new ThreadCursor(thread.lastPostAt().toEpochMilli(), thread.id());
  }

  /**
   * Reads the text form.
   *
   * @throws Problem when it is not one of ours
   */
  static ThreadCursor parse(String text) {
    int bar = text.indexOf('_');
    try {
      return new ThreadCursor(
          Long.parseLong(text.substring(0, Math.max(0, bar))),
          ThreadId.parse(text.substring(bar + 1)));
    } catch (IllegalArgumentException notOurs) {
      throw new Problem(400, "bad-cursor");
    }
  }

  @Override
  public String toString() {
    return lastPostAtMillis + "_" + id;
  }
}
