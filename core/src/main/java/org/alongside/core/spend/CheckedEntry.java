package org.alongside.core.spend;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is shown to somebody who may see it.
 *
 * @param check its answer, for the holder and those who log for them; null for everybody else,
 *     because a check is never told to anybody by itself
 */
public record CheckedEntry(SpendEntry entry, @Nullable CheckResult check) {
  public CheckedEntry {
    Objects.requireNonNull(entry, "entry");
  }
}
