package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Who may see somebody to call: the person with a grant may be the danger. */
public enum WhoSees implements Coded {
  /** Everybody who may read the plan. */
  ALL("all"),
  /** Only the holder and their worker; no helper, nominee or representative ever. */
  HOLDER_AND_WORKER_ONLY("holder-and-worker-only");

  private final String code;

  WhoSees(String code) {
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
  public static WhoSees parse(String code) {
    return Codes.get(WhoSees.class, code);
  }
}
