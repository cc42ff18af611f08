package org.alongside.core.wire;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.function.Supplier;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;

/** Days of the week by their English names in lower case. */
final class WeekdayJson {
  private WeekdayJson() {}

  static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  static Supplier<DayOfWeek> read(JsonValue json) {
    return json.parsed(WeekdayJson::find);
  }

  static Parsed<DayOfWeek> find(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word(day).equals(word)) {
        return Parsed.valid(day);
      }
    }
    return Parsed.invalid("", InputCode.NOT_A_CHOICE);
  }
}
