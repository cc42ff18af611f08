package org.alongside.core.money;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.input.ReasonCode;

/**
 * Amounts of money as people in England type and read them.
 *
 * <p>Understood: {@code 12}, {@code £12.5}, {@code 1,234.50}, {@code .50}, {@code 75p}, also with
 * spaces and in full-width characters. Everything that could mean two things is refused with a
 * reason.
 */
public final class MoneyText {
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final long LARGEST_POUNDS = 100_000_000;
  private static final Pattern PENCE = Pattern.compile("(\\d{1,12})p");
  private static final Pattern POUNDS =
      Pattern.compile("(\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+)?(?:\\.(\\d*))?");
  private static final Pattern OTHER_CURRENCY = Pattern.compile("[$€¥₹]|\\b(usd|eur)\\b");

  private MoneyText() {}

  /** What came of reading a typed amount. */
  public sealed interface Reading {
    /** Goes one of two ways. */
    default <R> R match(Function<Money, R> ifUnderstood, Function<Reason, R> ifRefused) {
      if (this instanceof Understood understood) {
        return ifUnderstood.apply(understood.amount());
      }
      return ifRefused.apply(((Refused) this).reason());
    }
  }

  /** The amount, zero or more, in pounds sterling. */
  public record Understood(Money amount) implements Reading {}

  /** Why it could not be read. */
  public record Refused(Reason reason) implements Reading {}

  /** Why a typed amount could not be read. */
  public enum Reason implements ReasonCode {
    /** Nothing was typed. */
    EMPTY("money-empty"),
    /** It has a minus sign: an amount is above zero, and money that came back is a refund. */
    NEGATIVE("money-negative"),
    /** More than two digits after the point. */
    PART_OF_A_PENNY("money-part-of-a-penny"),
    /** A comma that stands neither for thousands nor, in England, for a point. */
    UNCLEAR_COMMA("money-unclear-comma"),
    /** Dollars, euros and the like. */
    OTHER_CURRENCY("money-other-currency"),
    /** More than £100 million. */
    TOO_LARGE("money-too-large"),
    /** Anything else. */
    NOT_AN_AMOUNT("money-not-an-amount");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Reads an amount in pounds, as typed into a form. */
  public static Reading parse(String typed) {
    String text = plain(typed);
    if (text.isEmpty()) {
      return new Refused(Reason.EMPTY);
    }
    if (OTHER_CURRENCY.matcher(text).find()) {
      return new Refused(Reason.OTHER_CURRENCY);
    }
    if (text.startsWith("-")) {
      return new Refused(Reason.NEGATIVE);
    }
    Matcher pence = PENCE.matcher(text);
    if (pence.matches()) {
      return withinLimit(new BigDecimal(pence.group(1)).movePointLeft(2));
    }
    return pounds(withoutPoundSign(text));
  }

  /** The amount as it is shown: {@code £1,234.50}, {@code −£5.00}, {@code EUR 12.00}. */
  public static String format(Money money) {
    int digits = Math.max(0, money.currency().getDefaultFractionDigits());
    BigDecimal size = new BigDecimal(money.exact().abs(), digits);
    String sign = money.isNegative() ? "\u2212" : "";
    String symbol = money.currency().equals(GBP) ? "£" : money.currency().getCurrencyCode() + " ";
    return sign + symbol + String.format(Locale.UK, "%,." + digits + "f", size);
  }

  private static Reading pounds(String text) {
    if (text.startsWith("-")) {
      return new Refused(Reason.NEGATIVE);
    }
    Matcher parts = POUNDS.matcher(text);
    if (!parts.matches() || !hasDigit(text)) {
      boolean comma = text.matches("[\\d,. ]*\\d[\\d,. ]*") && text.contains(",");
      return new Refused(comma ? Reason.UNCLEAR_COMMA : Reason.NOT_AN_AMOUNT);
    }
    String whole = parts.group(1) == null ? "0" : parts.group(1).replaceAll("[, ]", "");
    String part = parts.group(2) == null ? "" : parts.group(2);
    if (part.length() > 2) {
      return new Refused(Reason.PART_OF_A_PENNY);
    }
    return withinLimit(new BigDecimal(whole + "." + part + "0"));
  }

  private static Reading withinLimit(BigDecimal pounds) {
    if (pounds.compareTo(BigDecimal.valueOf(LARGEST_POUNDS)) > 0) {
      return new Refused(Reason.TOO_LARGE);
    }
    return new Understood(Money.pence(pounds.movePointRight(2).longValueExact()));
  }

  /** Full-width forms, every kind of space and of minus, and capitals made plain. */
  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ")
        .replaceAll("[\\u2212\\u2010-\\u2014]", "-")
        .trim()
        .toLowerCase(Locale.ROOT);
  }

  private static String withoutPoundSign(String text) {
    String rest = text;
    if (rest.startsWith("£")) {
      rest = rest.substring(1);
    } else if (rest.startsWith("gbp")) {
      rest = rest.substring(3);
    } else if (rest.endsWith("£")) {
      rest = rest.substring(0, rest.length() - 1);
    } else if (rest.endsWith("pounds")) {
      rest = rest.substring(0, rest.length() - 6);
    }
    return rest.trim();
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(character -> character >= '0' && character <= '9');
  }
}
