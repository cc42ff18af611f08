package org.alongside.core.forum;

import java.util.Objects;

/** What a moderator decides, and why. */
public record ModerationDecision(ModerationAction action, ModerationNote reason) {
  public ModerationDecision {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(reason, "reason");
  }
}
