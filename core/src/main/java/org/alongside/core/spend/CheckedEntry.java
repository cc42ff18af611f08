package org.alongside.core.spend;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is shown to somebody who may see it.
 *
 * @param check its answer, for the holder and those who log for them; null for everybody else,
 *     because a check is never told to anybody by itself
 * @param receipts those that stand for it now and that this person may open, in the order in which
 *     they were added
 */
public record CheckedEntry(
    SpendEntry entry, @Nullable CheckResult check, List<ReceiptId> receipts) {
  /** The most receipts that one entry may have. */
  public static final int MOST_RECEIPTS = 20;

  public CheckedEntry {
    Objects.requireNonNull(entry, "entry");
    receipts = List.copyOf(receipts);
  }

  /** An entry without a receipt. */
  public CheckedEntry(SpendEntry entry, @Nullable CheckResult check) {
    this(entry, check, List.of());
  }

  /** The same with these receipts. */
  public CheckedEntry withReceipts(List<ReceiptId> others) {
    return new CheckedEntry(entry, check, others);
  }
}
