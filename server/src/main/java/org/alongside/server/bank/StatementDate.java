package org.alongside.server.bank;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.server.csv.DateText;

/** Reads the dates of a statement: a time of day after it is dropped. */
final class StatementDate {
  private static final int CENTURY = 2000;
  private static final int HUNDRED = 100;
  private static final int EARLIEST = 2000;
  private static final Pattern TIME =
      Pattern.compile(
          "[ tT]+\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?( ?[apAP][mM])?([zZ]|[+-]\\d{2}:?\\d{2})?$");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}\\D\\d{1,2}\\D\\d{2,4}");

  private StatementDate() {}

  /** The date, if it is one, read this way. */
  static Optional<LocalDate> find(String written, DayOrder order) {
    String text = plain(written);
    boolean turned = order == DayOrder.MONTH_FIRST && isInNumbers(text);
    return DateText.find(text)
        .flatMap(
            parts ->
                turned
                    ? date(parts.month(), parts.day(), parts.year())
                    : date(parts.day(), parts.month(), parts.year()));
  }

  /** Whether it is a date only when read the other way round. */
  static boolean isTurned(String written, DayOrder order) {
    DayOrder other = order == DayOrder.DAY_FIRST ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    return isInNumbers(plain(written))
        && find(written, order).isEmpty()
        && find(written, other).isPresent();
  }

  private static boolean isInNumbers(String text) {
    return NUMBERS.matcher(text).matches();
  }

  private static String plain(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    return TIME.matcher(text).replaceFirst("").strip();
  }

  private static Optional<LocalDate> date(String day, String month, String year) {
    try {
      int written = Integer.parseInt(year);
      LocalDate date =
          LocalDate.of(
              written < HUNDRED ? CENTURY + written : written,
              Integer.parseInt(month),
              Integer.parseInt(day));
      return date.getYear() < EARLIEST ? Optional.empty() : Optional.of(date);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
