package org.alongside.core.bank;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.input.TextRule;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bank statement.
 *
 * <p>Example: on 2 March 2026, £54.00 out, "CARD PAYMENT TO S OKORO", £1,588.10 left.
 *
 * @param on the day on which the bank booked it
 * @param amount above zero for money in, below zero for money out; never nothing
 * @param words what the bank says of it
 * @param balance what was in the account after it; null where the statement does not say
 */
public record BankLine(LocalDate on, Money amount, String words, @Nullable Money balance) {
  /** What a bank may say of a line. */
  public static final TextRule WORDS = TextRule.line(1, 200);

  private static final int MOST = 200;

  public BankLine {
    Objects.requireNonNull(on, "on");
    if (amount.isZero()) {
      throw new IllegalArgumentException("a line that moves nothing");
    }
    WORDS.require(words);
  }

  /**
   * The words of a bank as they are kept: on one line, with single spaces, without control and
   * direction characters, not longer than may be. Empty when nothing is left.
   */
  public static String tidy(String words) {
    String plain =
        words
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\s\\u00A0\\u2007\\u202F]+", " ")
            .trim();
    return plain.codePointCount(0, plain.length()) <= MOST
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, MOST)).trim();
  }

  /** Whether money came in. */
  public boolean isIn() {
    return amount.isPositive();
  }

  /** What was in the account after it. */
  public Optional<Money> findBalance() {
    return Optional.ofNullable(balance);
  }
}
