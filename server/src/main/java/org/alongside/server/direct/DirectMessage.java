package org.alongside.server.direct;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.direct.DirectId;
import org.alongside.core.direct.TalkId;
import org.alongside.core.forum.PostState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.html.SafeHtml;

/**
 * A message of one member to another, as it is kept.
 *
 * @param number its place in the talk, from 1
 * @param written what was typed; empty once its author took it away
 * @param html the same, rendered when it was written
 * @param crisis whether its words suggest a crisis
 */
public record DirectMessage(
    DirectId id,
    TalkId talk,
    int number,
    MemberId author,
    String written,
    SafeHtml html,
    PostState state,
    boolean crisis,
    Instant sentAt) {
  public DirectMessage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(talk, "talk");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(sentAt, "sentAt");
    if (number < 1) {
      throw new IllegalArgumentException("messages are numbered from 1: " + number);
    }
  }

  /** Whether both see it. */
  public boolean isShown() {
    return state == PostState.SHOWN;
  }
}
