package org.alongside.server.events;

import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Caller;

/**
 * Who announces, changes or cancels an event. The office shows with the event; the person stands in
 * its audit alone.
 */
public record Organiser(PersonId person, Role office) {
  public Organiser {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(office, "office");
  }

  /** Who asks, in the office in which they organise. */
  static Organiser of(Caller caller) {
    return new Organiser(
        caller.getPerson(), caller.has(Role.COORDINATOR) ? Role.COORDINATOR : Role.EDITOR);
  }
}
