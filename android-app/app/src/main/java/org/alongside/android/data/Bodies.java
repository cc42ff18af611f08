package org.alongside.android.data;

import java.util.List;
import java.util.Optional;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonShape;
import org.alongside.core.wire.JsonValue;

/**
 * The values of core in the rows. What a newer server said and this version cannot read is left
 * out; after an update of the app everything is pulled anew.
 */
final class Bodies {

  private Bodies() {}

  static <T> Optional<T> read(StateRow row, JsonShape<T> shape) {
    return JsonValue.read(row.body(), JsonMode.LENIENT, shape).find();
  }

  /** The one of these that can be read; of several the one with the highest revision. */
  static <T> Optional<T> readLatest(List<StateRow> rows, JsonShape<T> shape) {
    return rows.stream()
        .max((one, other) -> Long.compare(one.revision(), other.revision()))
        .flatMap(row -> read(row, shape));
  }
}
