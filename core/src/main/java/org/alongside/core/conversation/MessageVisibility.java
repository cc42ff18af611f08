package org.alongside.core.conversation;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Who may see a message beside its author. */
public enum MessageVisibility implements Coded {
  /** Everybody who may read the conversation. */
  ALL("all"),
  /** Only me and my worker: no helper, nominee or representative ever. */
  HOLDER_AND_WORKER_ONLY("holder-and-worker-only");

  private final String code;

  MessageVisibility(String code) {
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
  public static MessageVisibility parse(String code) {
    return Codes.get(MessageVisibility.class, code);
  }
}
