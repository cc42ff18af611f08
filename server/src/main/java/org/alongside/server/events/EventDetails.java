package org.alongside.server.events;

import org.alongside.core.event.EventAudience;
import org.alongside.core.event.EventTimes;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What is announced of an event. Rendered once, outside the writer.
 *
 * @param about in Markdown
 * @param html the same, rendered
 * @param ask whom to ask, and how; null when nothing is said
 * @param most how many places there are; null for as many as come
 */
public record EventDetails(
    String title,
    String about,
    SafeHtml html,
    EventTimes times,
    EventWhere where,
    @Nullable String ask,
    @Nullable Integer most,
    EventAudience audience) {
  /** Renders what is said about it. */
  public static EventDetails of(
      String title,
      String about,
      EventTimes times,
      EventWhere where,
      @Nullable String ask,
      @Nullable Integer most,
      EventAudience audience) {
    return new EventDetails(
        title, about, Markdown.renderTyped(about), times, where, ask, most, audience);
  }
}
