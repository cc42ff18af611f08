package org.alongside.server.html;

import org.alongside.core.money.Money;

/**
 * A sum in large figures with the words that belong to it. Example: {@code MoneyFigure.of(left,
 * "left until 31 March 2027")}.
 *
 * @param amount as it is written, such as {@code £1,234.50}
 * @param caption what it is, as the sentence goes on after the amount
 * @param standing whether the sum is below zero
 */
public record MoneyFigure(String amount, String caption, Standing standing) {
  /** Where a sum stands. */
  public enum Standing {
    ENOUGH,
    SHORT
  }

  /** The figure of an amount; short when below zero. */
  public static MoneyFigure of(Money amount, String caption) {
    return new MoneyFigure(
        EnglishMoney.headline(amount),
        caption,
        amount.minor() < 0 ? Standing.SHORT : Standing.ENOUGH);
  }

  public boolean isShort() {
    return standing == Standing.SHORT;
  }
}
