package org.alongside.core.wire;

import org.alongside.core.input.ReasonCode;

/** Why a text is not the JSON that it should be. */
public enum JsonCode implements ReasonCode {
  NOT_UTF_8("json-not-utf-8"),
  /** Not JSON as RFC 8259 has it. */
  MALFORMED("json-malformed"),
  DUPLICATE_KEY("json-duplicate-key"),
  /** Argument: the largest depth. */
  TOO_DEEP("json-too-deep"),
  /** Something after the end. */
  TRAILING_CONTENT("json-trailing-content"),
  NUL_CHARACTER("json-nul-character"),
  /** Half a surrogate pair. */
  HALF_SURROGATE("json-half-surrogate");

  private final String code;

  JsonCode(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
