package org.alongside.core.forum;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Why a moderator looks at a post first. None of them says that its author did anything wrong. */
public enum HoldReason implements Coded {
  /** One of the first posts of somebody new. */
  FIRST_POST("first-post"),
  /** The same member said nearly the same elsewhere a short time ago. */
  SAME_WORDS("same-words"),
  /** Several new members say nearly the same within a short time. */
  SEVERAL_MEMBERS("several-members"),
  /** More links than posts usually have. */
  MANY_LINKS("many-links"),
  /** A link to the same place again and again, in several threads. */
  SAME_LINK("same-link"),
  /** A link whose address looks like that of somebody well known, and is not. */
  LOOKALIKE_LINK("lookalike-link"),
  /** A moderator came upon it, or looked after its thread; nobody reported it. */
  MODERATOR("moderator");

  private final String code;

  HoldReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static HoldReason parse(String code) {
    return Codes.get(HoldReason.class, code);
  }
}
