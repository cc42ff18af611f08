package org.alongside.core.announcement;

import java.util.EnumSet;
import java.util.Set;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/**
 * What changed about a budget, and what has to be said with it.
 *
 * <p>The rules behind: National Health Service (Direct Payments) Regulations 2013 (SI 2013/1617),
 * regulation 13(5) (reasonable notice in writing with reasons before an amount is reduced),
 * regulation 15(2) (a repayment is asked with its reasons, its amount, by when and by whom) and
 * regulation 17(3) (reasonable notice with reasons before payments stop); for council money the
 * Care and support statutory guidance, chapter 12.
 */
public enum BudgetChangeKind implements Coded {
  START("start"),
  INCREASE("increase"),
  CUT("cut"),
  STOP("stop"),
  /** Part of it has to be paid back. */
  REPAYMENT("repayment"),
  /** Another way to hold the money, from a day on. */
  DEPLOYMENT("deployment"),
  /** What the person pays themselves. */
  CONTRIBUTION("contribution"),
  /** A stay in hospital. */
  PAUSE("pause"),
  /** The end of a pause. */
  RESUME("resume"),
  /** To another area. */
  MOVE("move"),
  DEATH("death"),
  /** It ends as it was meant to. */
  END("end"),
  /** An earlier change is taken back, because it was wrong. */
  CORRECTION("correction");

  private final String code;

  BudgetChangeKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** What has to be said; without it the change is refused. */
  public Set<ChangePart> needs() {
    EnumSet<ChangePart> needs =
        EnumSet.of(
            ChangePart.REASONS,
            ChangePart.EFFECTIVE_ON,
            ChangePart.MEANWHILE,
            ChangePart.NOTICE,
            ChangePart.CONTINUES,
            ChangePart.RECONSIDERATION);
    switch (this) {
      case START, INCREASE, CUT, STOP, CONTRIBUTION -> needs.add(ChangePart.AMOUNT);
      case REPAYMENT -> {
        needs.add(ChangePart.AMOUNT);
        needs.add(ChangePart.UNTIL);
        needs.add(ChangePart.WHO);
      }
      case MOVE, DEATH -> needs.add(ChangePart.WHO);
      case DEPLOYMENT, PAUSE, RESUME, END, CORRECTION -> {
        // Nothing more.
      }
    }
    return needs;
  }

  /** Whether it takes something away: those are never recorded short of anything. */
  public boolean takesAway() {
    return this == CUT || this == STOP || this == REPAYMENT;
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static BudgetChangeKind parse(String code) {
    return Codes.get(BudgetChangeKind.class, code);
  }
}
