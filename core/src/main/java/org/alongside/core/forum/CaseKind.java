package org.alongside.core.forum;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What can come before moderators that is not a post, and what they can decide about it. */
public enum CaseKind implements Coded {
  /** Messages of one member to another. */
  MESSAGE("message"),
  /** A story: what everybody reads is taken away, and given back. */
  STORY("story"),
  /** An event: it is not shown, nobody signs up, and who did keeps their place. */
  EVENT("event"),
  /** What a member says about themselves. */
  PROFILE("profile");

  private final String code;

  CaseKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Everything that can be decided. */
  public Set<ModerationAction> actions() {
    Set<ModerationAction> all =
        EnumSet.of(ModerationAction.NONE, ModerationAction.HIDE, ModerationAction.WARN);
    if (this == MESSAGE) {
      all.add(ModerationAction.SILENCE);
    }
    return Collections.unmodifiableSet(all);
  }

  /** What can be decided while it stands so: what nobody sees is not taken away once more. */
  public List<ModerationAction> actionsFor(PostState state) {
    return actions().stream()
        .filter(action -> state == PostState.SHOWN || !action.takesAway())
        .collect(Collectors.toList());
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static CaseKind parse(String code) {
    return Codes.get(CaseKind.class, code);
  }
}
