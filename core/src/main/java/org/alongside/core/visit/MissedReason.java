package org.alongside.core.visit;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Why a visit did not happen, or was shorter, as far as the holder knows. */
public enum MissedReason implements Coded {
  /** Who was to come was ill or away, and nobody came instead. */
  WORKER_AWAY("worker-away"),
  /** Nobody could be found who works for the money that the budget has for an hour. */
  NOBODY_AT_RATE("nobody-at-rate"),
  /** Whoever arranges it did not send anybody. */
  ORGANISATION("organisation"),
  /** Anything else, or not known. */
  OTHER("other");

  private final String code;

  MissedReason(String code) {
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
  public static MissedReason parse(String code) {
    return Codes.get(MissedReason.class, code);
  }
}
