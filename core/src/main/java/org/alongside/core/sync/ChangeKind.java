package org.alongside.core.sync;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What a change is about; its body is the JSON of that thing. */
public enum ChangeKind implements Coded {
  /** Budget, calculation and position. */
  BUDGET("budget"),
  PLAN("plan"),
  /** An entry with its check. */
  SPEND("spend"),
  /** What the holder wrote beside an entry; for the holder's own phones alone. */
  PRIVATE_NOTE("private-note"),
  MESSAGE("message"),
  /** The named worker, hours, cover and when to expect a reply. */
  WORKER("worker"),
  /** A report of a visit that did not happen as planned. */
  VISIT("visit"),
  /** What the phone may no longer hold of this holder; without a body. */
  SCOPE_ENDED("scope-ended");

  private final String code;

  ChangeKind(String code) {
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
  public static ChangeKind parse(String code) {
    return Codes.get(ChangeKind.class, code);
  }
}
