package org.alongside.server.direct;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.PostArticle;
import org.jspecify.annotations.Nullable;

/**
 * What two members write to each other, or the form for the first message.
 *
 * @param profile to the page of the other; null for somebody who left
 * @param messages the oldest first
 * @param earlier to the messages before; null at the start
 * @param later to the newest; null when they are there
 * @param write the form; null for who cannot write now
 * @param noWrite why not; empty for who can
 * @param instead what helps then; null for nothing
 * @param block to block the other; null where there is nothing to block
 */
record TalkPage(
    PageFrame frame,
    List<Link> trail,
    @Nullable Link profile,
    List<PostArticle> messages,
    @Nullable Link earlier,
    @Nullable Link later,
    @Nullable Write write,
    String noWrite,
    @Nullable Link instead,
    @Nullable Link block) {
  TalkPage {
    trail = List.copyOf(trail);
    messages = List.copyOf(messages);
  }

  /** The form to write. */
  record Write(String action, String id, Field text) {}

  ErrorSummary errors() {
    return write == null ? ErrorSummary.none() : ErrorSummary.of(write.text());
  }
}
