package org.alongside.server.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a chain, with its payload.
 *
 * @param actor the id of who did it; null for the server itself
 */
public record AuditEntry(
    long seq,
    Instant at,
    @Nullable String actor,
    String action,
    String asset,
    @Nullable String detail) {}
