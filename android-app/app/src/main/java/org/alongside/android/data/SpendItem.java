package org.alongside.android.data;

import java.util.List;
import java.util.Objects;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendState;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the list shows it.
 *
 * @param check how it stands to plan and rules; null until the server has said so
 * @param receipts where each of its receipts is
 */
public record SpendItem(
    SpendEntryId id,
    SpendBody body,
    SpendState state,
    @Nullable CheckOutcome check,
    Item item,
    List<Item> receipts) {
  public SpendItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(item, "item");
    receipts = List.copyOf(receipts);
  }
}
