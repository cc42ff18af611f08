package org.alongside.server.direct;

import org.alongside.core.direct.TalkId;
import org.alongside.server.http.Problem;

/** Where a page of the list of talks ended, as text in links: {@code 1760000000000_0190b6a2-…}. */
record TalkCursor(long lastAtMillis, TalkId id) {
  static TalkCursor after(TalkLine line) {
    return new TalkCursor(line.lastAt().toEpochMilli(), line.id());
  }

  /**
   * Reads the text form.
   *
   * @throws Problem when it is not one of ours
   */
  static TalkCursor parse(String text) {
    int bar = text.indexOf('_');
    try {
      return new TalkCursor(
          Long.parseLong(text.substring(0, Math.max(0, bar))),
          TalkId.parse(text.substring(bar + 1)));
    } catch (IllegalArgumentException notOurs) {
      throw new Problem(400, "bad-cursor");
    }
  }

  @Override
  public String toString() {
    return lastAtMillis + "_" + id;
  }
}
