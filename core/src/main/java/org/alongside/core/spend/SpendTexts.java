package org.alongside.core.spend;

import org.alongside.core.input.TextRule;

/** How long the texts of an entry may be. */
public final class SpendTexts {
  /** Whom was paid. */
  public static final TextRule PAYEE = TextRule.line(1, 200);

  /** What the holder wants to remember. */
  public static final TextRule NOTE = TextRule.lines(1, 2_000);

  private SpendTexts() {}
}
