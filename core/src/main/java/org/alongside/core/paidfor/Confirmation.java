package org.alongside.core.paidfor;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/**
 * What the holder says to something that an organisation paid for them. It counts as spent from the
 * moment the organisation says so, because the money has gone; only the organisation can correct
 * it, and each correction is the holder's to confirm again.
 */
public enum Confirmation implements Coded {
  /** Nothing yet. */
  WAITING("waiting"),
  /** It happened as the organisation says. */
  HAPPENED("happened"),
  /** It did not happen. */
  DID_NOT_HAPPEN("did-not-happen"),
  /** It happened, but something about it is wrong; the words say what. */
  WRONG("wrong");

  private final String code;

  Confirmation(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it may be said by a holder. */
  public boolean isAnswer() {
    return this != WAITING;
  }

  /** Whether the organisation and the worker have to do something about it. */
  public boolean isDisputed() {
    return this == DID_NOT_HAPPEN || this == WRONG;
  }

  /** Whether it says nothing without words. */
  public boolean needsWords() {
    return this == WRONG;
  }

  /** What becomes of it when the organisation corrects what it said. */
  public Confirmation afterCorrection() {
    return WAITING;
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Confirmation parse(String code) {
    return Codes.get(Confirmation.class, code);
  }
}
