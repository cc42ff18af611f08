package org.alongside.core.paidfor;

import org.alongside.core.input.TextRule;

/** How long the texts may be. */
public final class PaidTexts {
  /** What was delivered for the money, as the organisation says it. */
  public static final TextRule DELIVERED = TextRule.lines(1, 1_000);

  /** What the holder says about it. */
  public static final TextRule WORDS = TextRule.lines(1, 2_000);

  /** What an organisation is called. */
  public static final TextRule NAME = TextRule.line(2, 120);

  private PaidTexts() {}
}
