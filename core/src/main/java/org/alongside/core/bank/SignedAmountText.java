package org.alongside.core.bank;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;

/**
 * Amounts as banks write them, with their signs: {@code -12.00}, {@code 12.00-}, {@code (12.00)},
 * {@code 12.00 DR}, {@code £1,234.50 CR}, {@code +5}. What has two signs is refused.
 */
public final class SignedAmountText {
  private static final Pattern BRACKETS = Pattern.compile("\\((.+)\\)");
  private static final Pattern LETTERS =
      Pattern.compile("(.*[\\d.])\\s?(dr|d|od|debit|cr|c|credit)\\.?");
  private static final Pattern BEFORE = Pattern.compile("(£|gbp)? ?([-+]) ?(.+)");
  private static final Pattern AFTER = Pattern.compile("(.+?) ?([-+])");

  private SignedAmountText() {}

  /** The amount, below zero for money out, or a {@link MoneyText.Reason}. */
  public static Parsed<Money> parse(String written) {
    String text = plain(written);
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.matches()) {
      return unsigned(brackets.group(1)).map(Money::negate);
    }
    Matcher letters = LETTERS.matcher(text);
    if (letters.matches()) {
      boolean in = letters.group(2).startsWith("c");
      return unsigned(letters.group(1)).map(amount -> in ? amount : amount.negate());
    }
    Matcher before = BEFORE.matcher(text);
    if (before.matches()) {
      return signed(before.group(2), before.group(3));
    }
    Matcher after = AFTER.matcher(text);
    return after.matches() ? signed(after.group(2), after.group(1)) : unsigned(text);
  }

  private static Parsed<Money> signed(String sign, String rest) {
    return unsigned(rest).map(amount -> sign.equals("-") ? amount.negate() : amount);
  }

  private static Parsed<Money> unsigned(String text) {
    return MoneyText.parse(text.trim())
        .match(
            Parsed::valid,
            reason ->
                Parsed.invalid(
                    "",
                    reason == MoneyText.Reason.NEGATIVE ? MoneyText.Reason.NOT_AN_AMOUNT : reason));
  }

  private static String plain(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ")
        .replaceAll("[\\u2212\\u2010-\\u2014]", "-")
        .trim()
        .toLowerCase(Locale.ROOT);
  }
}
