package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether somebody who does a clinical task is signed off for it on a day. It never blocks. */
public enum Competence implements Coded {
  /** Nobody has signed them off yet. */
  NOT_SIGNED_OFF("not-signed-off"),
  /** The last day of the sign-off has passed. */
  ENDED("ended"),
  /** The last day is at most {@link ClinicalTask#SOON} away. */
  ENDS_SOON("ends-soon"),
  /** Signed off, and for long enough. */
  HOLDS("holds");

  private final String code;

  Competence(String code) {
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
  public static Competence parse(String code) {
    return Codes.get(Competence.class, code);
  }
}
