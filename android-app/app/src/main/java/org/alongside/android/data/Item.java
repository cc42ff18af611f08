package org.alongside.android.data;

import java.util.List;
import java.util.Objects;
import org.alongside.core.sync.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * Where something typed on a phone is.
 *
 * @param state as each item shows it
 * @param operation what it can be tried again or let go by; null unless it needs the person
 * @param reasons why it was refused; empty when it was not
 */
public record Item(OutboxState state, @Nullable OperationId operation, List<Reason> reasons) {
  public Item {
    Objects.requireNonNull(state, "state");
    reasons = List.copyOf(reasons);
    if ((state == OutboxState.NEEDS_YOU) != (operation != null)) {
      throw new IllegalArgumentException("something to decide on, only when it needs the person");
    }
  }

  /** Something that the server has. */
  static Item received() {
    return new Item(OutboxState.RECEIVED, null, List.of());
  }

  /** Something from the outbox, refused for these reasons if it was. */
  static Item of(OutboxRow row, List<Reason> reasons) {
    return row.state() == OutboxState.NEEDS_YOU
        ? new Item(row.state(), OperationId.parse(row.operationId()), reasons)
        : new Item(row.state(), null, List.of());
  }
}
