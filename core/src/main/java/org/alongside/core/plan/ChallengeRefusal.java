package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Why a challenge, or its answer, is refused. */
public enum ChallengeRefusal implements Coded {
  /** There is no decision to challenge, or it was agreed as asked for. */
  NOT_DECIDED("not-decided"),
  /** It is being looked at again already. */
  ALREADY_OPEN("already-open"),
  /** It has its answer. */
  ALREADY_ANSWERED("already-answered"),
  /** Who decided cannot answer; somebody else has to. */
  SAME_PERSON("same-person"),
  /** Nobody answers a challenge of their own. */
  OWN_CHALLENGE("own-challenge"),
  /** Every answer needs its reason. */
  NO_REASON("no-reason");

  private final String code;

  ChallengeRefusal(String code) {
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
  public static ChallengeRefusal parse(String code) {
    return Codes.get(ChallengeRefusal.class, code);
  }
}
