package org.alongside.server.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.alongside.core.input.Codes;

/**
 * Which column of a statement holds what.
 *
 * @param columns from 0; date and words are there, and an amount, money out or money in
 */
record ColumnMapping(Map<ColumnRole, Integer> columns, DayOrder order, SignStyle sign) {
  ColumnMapping {
    columns = Collections.unmodifiableMap(new EnumMap<>(columns));
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(sign, "sign");
    if (!isEnough(columns)) {
      throw new IllegalArgumentException("not enough columns: " + columns.keySet());
    }
  }

  /** Whether these are enough to read lines with. */
  static boolean isEnough(Map<ColumnRole, Integer> columns) {
    return columns.containsKey(ColumnRole.DATE)
        && columns.containsKey(ColumnRole.WORDS)
        && (columns.containsKey(ColumnRole.AMOUNT)
            || columns.containsKey(ColumnRole.OUT)
            || columns.containsKey(ColumnRole.IN));
  }

  /** The columns that a row of headings names, whether they are enough or not. */
  static Map<ColumnRole, Integer> guess(List<String> headings) {
    Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    for (ColumnRole role : ColumnRole.values()) {
      OptionalInt column = role.find(headings);
      if (column.isPresent() && !columns.containsValue(column.getAsInt())) {
        columns.put(role, column.getAsInt());
      }
    }
    if (columns.containsKey(ColumnRole.OUT) || columns.containsKey(ColumnRole.IN)) {
      // Beside two columns for the two ways, "value" is the date of value or the like.
      columns.remove(ColumnRole.AMOUNT);
    }
    return columns;
  }

  /** The mapping that a row of headings names, if it names enough. */
  static Optional<ColumnMapping> find(List<String> headings) {
    Map<ColumnRole, Integer> columns = guess(headings);
    return isEnough(columns)
        ? Optional.of(new ColumnMapping(columns, DayOrder.DAY_FIRST, SignStyle.MINUS_IS_OUT))
        : Optional.empty();
  }

  /** Where this stands. */
  OptionalInt column(ColumnRole role) {
    Integer column = columns.get(role);
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /** The same with the day or the month first. */
  ColumnMapping with(DayOrder other) {
    return new ColumnMapping(columns, other, sign);
  }

  /** As it is kept. */
  String code() {
    List<String> parts = new ArrayList<>();
    columns.forEach((role, column) -> parts.add(role.code() + "=" + column));
    parts.add(order.code());
    parts.add(sign.code());
    return String.join(";", parts);
  }

  /** Reads what is kept. */
  static ColumnMapping parse(String code) {
    Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    DayOrder order = DayOrder.DAY_FIRST;
    SignStyle sign = SignStyle.MINUS_IS_OUT;
    for (String part : code.split(";", -1)) {
      int at = part.indexOf('=');
      if (at > 0) {
        columns.put(
            Codes.get(ColumnRole.class, part.substring(0, at)),
            Integer.parseInt(part.substring(at + 1)));
      }
      order = Codes.find(DayOrder.class, part).orElse(order);
      sign = Codes.find(SignStyle.class, part).orElse(sign);
    }
    return new ColumnMapping(columns, order, sign);
  }
}
