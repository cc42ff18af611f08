package org.alongside.server.html;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.alongside.core.money.Money;

/** How money is written in England: {@code £1,234.50}, and {@code −£12.00} below zero. */
public final class EnglishMoney {
  private EnglishMoney() {}

  /** With its pence always, for tables and sums: {@code £1,234.00}. */
  public static String exact(Money money) {
    return write(money, money.currency().getDefaultFractionDigits());
  }

  /**
   * In large figures and sentences, where whole pounds stand alone: {@code £1,234}, but {@code
   * £1,234.50}.
   */
  public static String headline(Money money) {
    String exact = exact(money);
    return exact.endsWith(".00") ? exact.substring(0, exact.length() - 3) : exact;
  }

  private static String write(Money money, int digits) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    BigDecimal amount = BigDecimal.valueOf(money.minor(), digits);
    return (amount.signum() < 0 ? "−" : "") + format.format(amount.abs());
  }
}
