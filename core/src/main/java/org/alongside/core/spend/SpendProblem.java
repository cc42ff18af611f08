package org.alongside.core.spend;

import org.alongside.core.input.ReasonCode;

/** Why an entry is refused as it was typed. */
public enum SpendProblem implements ReasonCode {
  AMOUNT_NOT_ABOVE_ZERO("spend-amount-not-above-zero"),
  /** Argument: the most, in pence. */
  AMOUNT_TOO_LARGE("spend-amount-too-large"),
  /** Entries are in pounds sterling. */
  OTHER_CURRENCY("spend-other-currency"),
  /** Arguments: what they come to, what was spent; both in pence. */
  SPLITS_DO_NOT_ADD_UP("spend-splits-do-not-add-up"),
  /** The splits name the supports already. */
  SUPPORT_BESIDE_SPLITS("spend-support-beside-splits");

  private final String code;

  SpendProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
