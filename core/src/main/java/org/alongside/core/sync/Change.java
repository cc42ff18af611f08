package org.alongside.core.sync;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The current state of one thing that the phone may hold.
 *
 * @param id of the thing
 * @param revision grows with each change of the thing
 * @param holder whose record it belongs to
 * @param body its JSON text, read by the adapter of its kind; null for what ended
 */
public record Change(
    ChangeKind kind, UUID id, long revision, PersonId holder, @Nullable String body) {
  public Change {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(holder, "holder");
    if ((kind == ChangeKind.SCOPE_ENDED) != (body == null)) {
      throw new IllegalArgumentException("a body, but for what ended: " + kind.code());
    }
    if (revision < 0) {
      throw new IllegalArgumentException("a revision below zero: " + revision);
    }
  }

  /** The end of what the phone may hold of this holder: it erases all of that. */
  public static Change scopeEnded(PersonId holder, long revision) {
    return new Change(ChangeKind.SCOPE_ENDED, holder.value(), revision, holder, null);
  }
}
