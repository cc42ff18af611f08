package org.alongside.android.data;

import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.core.sync.Operation;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonShape;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.OperationJson;

/**
 * The values of core in the rows, opened and read. What a newer server said and this version cannot
 * read is left out; after an update of the app everything is pulled anew. For background threads
 * only.
 */
final class Bodies {

  private final Vault vault;

  @Inject
  Bodies(Vault vault) {
    this.vault = vault;
  }

  <T> Optional<T> read(StateRow row, JsonShape<T> shape) {
    return vault
        .open(row.bodySpot(), row.body())
        .flatMap(body -> JsonValue.read(body, JsonMode.LENIENT, shape).find());
  }

  /** The one of these that can be read; of several the one with the highest revision. */
  <T> Optional<T> readLatest(List<StateRow> rows, JsonShape<T> shape) {
    return rows.stream()
        .max((one, other) -> Long.compare(one.revision(), other.revision()))
        .flatMap(row -> read(row, shape));
  }

  /** The operation, if this version of the app can still read it. */
  Optional<Operation> read(OutboxRow row) {
    return text(row).flatMap(Bodies::readOperation);
  }

  /** The operation as the JSON that will be sent. */
  Optional<String> text(OutboxRow row) {
    return vault.open(OutboxRow.bodySpot(row.operationId()), row.body());
  }

  static Optional<Operation> readOperation(String json) {
    return JsonValue.read(json, JsonMode.LENIENT, OperationJson::read).find();
  }

  /** Where the operation is, and why it was refused. */
  Item item(OutboxRow row) {
    return Item.of(
        row,
        Optional.ofNullable(row.problem())
            .flatMap(closed -> vault.open(OutboxRow.problemSpot(row.operationId()), closed))
            .map(Reason::read)
            .orElse(List.of()));
  }

  Account account(AccountRow row) {
    return new Account(
        row.server(),
        vault.open(row.nameSpot(), row.displayName()).orElse(""),
        row.token() != null,
        row.heardAtMillis(),
        row.trouble());
  }
}
