package org.alongside.server.sync;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a phone has heard of one scope: within a first copy of everything, or in the feed. Opaque
 * to the phone.
 *
 * @param seq the place in the feed; while a copy is made, where the feed stood when it began
 * @param source which of the kinds of the scope is being copied; -1 once the copy is whole
 * @param after the id at which the last page of that kind ended; empty before the first
 */
record Place(long seq, int source, String after) {
  private static final int COPIED = -1;
  private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,18})(?:\\.([0-9]{1,2})\\.((?:" + UUID + ")?))?");

  /** A copy that begins now. */
  static Place copyFrom(long seq) {
    return new Place(seq, 0, "");
  }

  /** A whole copy, and the feed up to here. */
  static Place feed(long seq) {
    return new Place(seq, COPIED, "");
  }

  /** The place that a phone named; null when it is none of ours, and the copy begins anew. */
  static @Nullable Place parse(String cursor) {
    Matcher form = FORM.matcher(cursor);
    if (!form.matches()) {
      return null;
    }
    long seq = Long.parseLong(form.group(1));
    return form.group(2) == null
        ? feed(seq)
        : new Place(seq, Integer.parseInt(form.group(2)), form.group(3));
  }

  boolean isCopied() {
    return source == COPIED;
  }

  String cursor() {
    return isCopied() ? Long.toString(seq) : seq + "." + source + "." + after;
  }
}
