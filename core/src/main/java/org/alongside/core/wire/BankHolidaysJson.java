package org.alongside.core.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.alongside.core.conversation.BankHolidays;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;

/** The data file of the bank holidays. */
public final class BankHolidaysJson {
  private BankHolidaysJson() {}

  /** Reads it. */
  public static Supplier<BankHolidays> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> source = fields.required("source", JsonValue::token);
          Supplier<Map<String, String>> days =
              fields.required("days", v -> v.map(JsonValue::token));
          return fields.parse(() -> holidays(source.get(), days.get()));
        });
  }

  private static Parsed<BankHolidays> holidays(String source, Map<String, String> days) {
    Map<LocalDate, String> names = new TreeMap<>();
    for (Map.Entry<String, String> day : days.entrySet()) {
      try {
        names.put(LocalDate.parse(day.getKey()), day.getValue());
      } catch (DateTimeException e) {
        return Parsed.invalid(JsonPointers.append("/days", day.getKey()), InputCode.NOT_A_DATE);
      }
    }
    return names.isEmpty()
        ? Parsed.invalid("/days", InputCode.REQUIRED)
        : Parsed.valid(new BankHolidays(source, names));
  }
}
