package org.alongside.core.wire;

/** What to do with fields that the reader does not know. */
public enum JsonMode {
  /** Refused: how a server reads, so that nobody is heard to say what was not understood. */
  STRICT,
  /** Ignored: how a phone reads, so that a newer server can say more. */
  LENIENT
}
