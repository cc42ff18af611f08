package org.alongside.server.safeguarding;

import java.util.regex.Pattern;
import org.alongside.core.identity.Uuids;
import org.alongside.server.http.Problem;

/** Where a page of a list ended: {@code 1760000000000_0190b6a2-…}. */
record DeskCursor(long atMillis, String id) {
  private static final Pattern TEXT = Pattern.compile("[0-9]{1,15}_[0-9a-f-]{36}");

  /**
   * Reads the text form.
   *
   * @throws Problem when it is not one of ours
   */
  static DeskCursor parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new Problem(400, "bad-cursor");
    }
    int at = text.indexOf('_');
    try {
      return new DeskCursor(
          Long.parseLong(text.substring(0, at)), Uuids.parse(text.substring(at + 1)).toString());
    } catch (IllegalArgumentException notOurs) {
      throw new Problem(400, "bad-cursor");
    }
  }

  @Override
  public String toString() {
    return atMillis + "_" + id;
  }
}
