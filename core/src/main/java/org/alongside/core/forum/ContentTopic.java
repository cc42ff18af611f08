package org.alongside.core.forum;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What a text is about that somebody may not want to come upon without warning. */
public enum ContentTopic implements Coded {
  DEATH("death"),
  /** Suicide, or hurting oneself. */
  SELF_HARM("self-harm"),
  /** Somebody is, or was, hurt or threatened by another. */
  ABUSE("abuse"),
  /** Illness, injury, operations. */
  MEDICAL("medical"),
  /** Food, weight and eating. */
  EATING("eating"),
  /** Something else, in the author's own words. */
  OTHER("other");

  private final String code;

  ContentTopic(String code) {
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
  public static ContentTopic parse(String code) {
    return Codes.get(ContentTopic.class, code);
  }
}
