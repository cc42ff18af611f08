package org.alongside.core.employment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as people type them: {@code 12}, {@code 12.5}, {@code 12:30}, {@code 1,5} is not
 * understood. Parts of an hour are taken to the nearest minute.
 */
public final class HoursText {
  private static final int MINUTES_PER_HOUR = 60;
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?|\\.\\d{1,2}");

  private HoursText() {}

  /** The time, or nothing when it cannot be understood. */
  public static Optional<Duration> parse(String typed) {
    String text = typed.trim();
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return Optional.of(
          Duration.ofHours(Integer.parseInt(clock.group(1)))
              .plusMinutes(Integer.parseInt(clock.group(2))));
    }
    if (!DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal minutes = new BigDecimal(text).multiply(BigDecimal.valueOf(MINUTES_PER_HOUR));
    return Optional.of(
        Duration.ofMinutes(minutes.setScale(0, RoundingMode.HALF_UP).longValueExact()));
  }
}
