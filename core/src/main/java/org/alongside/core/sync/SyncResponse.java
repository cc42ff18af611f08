package org.alongside.core.sync;

import java.util.List;
import java.util.Objects;

/**
 * What the server answers.
 *
 * @param results one for each operation, in their order
 * @param changes current states in server order, a page at a time
 * @param cursors replace all that the phone had
 * @param more whether the phone should ask again at once
 */
public record SyncResponse(
    StoreGeneration store,
    List<OperationResult> results,
    List<Change> changes,
    Cursors cursors,
    boolean more) {
  public SyncResponse {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(cursors, "cursors");
    results = List.copyOf(results);
    changes = List.copyOf(changes);
  }
}
