package org.alongside.core.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a holder always sees about the named worker.
 *
 * @param repliesBy when to expect a reply to a message sent now
 * @param cover who covers now; null while the worker is there
 */
public record WorkerCard(
    PersonId worker, String name, WorkingHours hours, Instant repliesBy, @Nullable Cover cover) {
  /**
   * Who answers in the worker's place.
   *
   * @param until the last day, inclusive; null while no end is known
   */
  public record Cover(PersonId worker, String name, LocalDate from, @Nullable LocalDate until) {
    public Cover {
      Objects.requireNonNull(worker, "worker");
      if (name.isEmpty()) {
        throw new IllegalArgumentException("somebody without a name covers");
      }
      if (until != null && until.isBefore(from)) {
        throw new IllegalArgumentException("ends before it starts: " + from + " to " + until);
      }
    }
  }

  public WorkerCard {
    Objects.requireNonNull(worker, "worker");
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(repliesBy, "repliesBy");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a worker without a name");
    }
  }
}
