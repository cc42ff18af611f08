package org.alongside.server.attachments;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.http.Problem;

/**
 * Which bytes of a file a request carries, as the header {@code Content-Range} says it: {@code
 * bytes 0-262143/1000000}, or {@code bytes *\/1000000} to ask how much is here.
 *
 * @param from the first byte; -1 for none
 * @param to the byte after the last; -1 for none
 * @param total how large the whole file is
 */
record ContentRange(long from, long to, long total) {
  private static final Pattern PART = Pattern.compile("bytes (\\d{1,10})-(\\d{1,10})/(\\d{1,10})");
  private static final Pattern QUESTION = Pattern.compile("bytes \\*/(\\d{1,10})");

  /** The whole of a file of this size. */
  static ContentRange whole(long total) {
    return new ContentRange(0, total, total);
  }

  /**
   * Reads the header of a request with a body of this length.
   *
   * @throws Problem 400 when it says something else than the body; 413 when the file is too large
   */
  static ContentRange parse(String header, int length) {
    ContentRange range = read(header);
    if (range.total > Attachments.MOST_BYTES) {
      throw new Problem(413, "too-large");
    }
    boolean fits =
        range.isQuestion()
            ? length == 0
            : range.to - range.from == length && range.to <= range.total && length > 0;
    if (!fits || range.total == 0) {
      throw new Problem(400, "bad-content-range");
    }
    return range;
  }

  private static ContentRange read(String header) {
    Matcher part = PART.matcher(header.strip());
    if (part.matches()) {
      return new ContentRange(number(part, 1), number(part, 2) + 1, number(part, 3));
    }
    Matcher question = QUESTION.matcher(header.strip());
    if (question.matches()) {
      return new ContentRange(-1, -1, number(question, 1));
    }
    throw new Problem(400, "bad-content-range");
  }

  private static long number(Matcher matcher, int group) {
    return Long.parseLong(matcher.group(group));
  }

  /** Whether it only asks how much is here. */
  boolean isQuestion() {
    return from < 0;
  }

  /** Whether it carries all of the file. */
  boolean isWhole() {
    return from == 0 && to == total;
  }
}
