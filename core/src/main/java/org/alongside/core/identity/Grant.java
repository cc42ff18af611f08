package org.alongside.core.identity;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated permission by which somebody acts for a holder: a helper, a nominee or a representative,
 * within its scopes.
 *
 * @param from the first day, inclusive
 * @param until the last day, inclusive; null for a grant without an agreed end
 * @param endedOn the day on which it was ended early; from that moment it opens nothing
 */
public record Grant(
    UUID id,
    PersonId holder,
    PersonId person,
    Relationship relationship,
    Set<Scope> scopes,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate endedOn) {
  public Grant {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(from, "from");
    scopes = Set.copyOf(scopes);
    if (relationship != Relationship.HELPER
        && relationship != Relationship.NOMINEE
        && relationship != Relationship.REPRESENTATIVE) {
      throw new IllegalArgumentException("no grant makes somebody " + relationship.code());
    }
    if (holder.equals(person)) {
      throw new IllegalArgumentException("nobody grants themselves access");
    }
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("a grant ends before it starts: " + from + " to " + until);
    }
  }

  /** Whether it opens anything on this day. */
  public boolean isActive(LocalDate on) {
    return endedOn == null && !on.isBefore(from) && (until == null || !on.isAfter(until));
  }

  /** Whether it opens this scope on this day. */
  public boolean opens(Scope scope, LocalDate on) {
    return isActive(on) && scopes.contains(scope);
  }
}
