package org.alongside.server.buying;

import org.alongside.core.input.TextRule;

/** How long the texts may be. */
final class BuyingTexts {
  static final TextRule ANSWER = TextRule.lines(1, 5_000);
  static final TextRule EXAMPLE_QUESTION = TextRule.line(1, 1_000);

  private BuyingTexts() {}
}
