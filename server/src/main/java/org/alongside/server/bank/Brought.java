package org.alongside.server.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was brought in.
 *
 * @param lines how many lines were new
 * @param closingItem the balance that was written down with it; null for none
 * @param undone who undid it and when
 */
record Brought(
    UUID id,
    PersonId holder,
    String bank,
    int lines,
    LocalDate firstOn,
    LocalDate lastOn,
    @Nullable UUID closingItem,
    PersonId by,
    Instant at,
    Optional<Undone> undone) {
  /** Who took it out again. */
  record Undone(PersonId by, Instant at) {}
}
