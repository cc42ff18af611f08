package org.alongside.core.spend;

import java.util.Objects;

/** An entry with the answer of its check, as it is shown to those who may see it. */
public record CheckedEntry(SpendEntry entry, CheckResult check) {
  public CheckedEntry {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(check, "check");
  }
}
