package org.alongside.core.sync;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a phone says: what it did since, and how far it has heard.
 *
 * @param store the generation that its cursors belong to; null before the first answer
 * @param operations at most {@link Protocol#MOST_OPERATIONS}, in the order in which they were made
 */
public record SyncRequest(
    int protocol,
    DeviceId device,
    @Nullable StoreGeneration store,
    Cursors cursors,
    List<Submitted> operations) {
  public SyncRequest {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(cursors, "cursors");
    operations = List.copyOf(operations);
    if (operations.size() > Protocol.MOST_OPERATIONS) {
      throw new IllegalArgumentException("too many operations: " + operations.size());
    }
  }
}
