package org.alongside.server.bank;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was sent and is being looked at.
 *
 * @param mapping which column holds what; null until that is known
 * @param bank what the person calls the bank; may be empty
 */
record Waiting(
    UUID id,
    PersonId holder,
    Buffer content,
    @Nullable ColumnMapping mapping,
    String bank,
    Instant sentAt) {
  /** The file, which could be read when it was sent. */
  StatementFile file() {
    return StatementFile.open(content.getBytes()).get();
  }
}
