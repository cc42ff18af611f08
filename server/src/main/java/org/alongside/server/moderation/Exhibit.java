package org.alongside.server.moderation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.alongside.core.identity.MemberId;
import org.alongside.server.html.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What moderators see of something that is not a post, as it stood when it was reported.
 *
 * @param number its place among all that they see
 * @param author null where the scheme itself wrote it
 * @param title what it is called; empty for what has no name
 * @param reported whether it is what was reported, or stood around it
 */
record Exhibit(
    UUID id,
    int number,
    @Nullable MemberId author,
    String title,
    String written,
    SafeHtml html,
    boolean reported,
    Instant madeAt) {
  /** The words of a thing that is reported: the same words are one exhibit, other words another. */
  static Exhibit of(
      @Nullable MemberId author, String title, String written, SafeHtml html, Instant madeAt) {
    byte[] words = (title + "\n" + written).getBytes(StandardCharsets.UTF_8);
    return new Exhibit(
        UUID.nameUUIDFromBytes(words), 0, author, title, written, html, true, madeAt);
  }
}
