package org.alongside.server.buying;

import org.alongside.core.input.Coded;

/** What a worker answers to "Can I buy this?". */
public enum Verdict implements Coded {
  YES("yes"),
  /** Yes, if something is done first. */
  YES_IF("yes-if"),
  NO("no");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
