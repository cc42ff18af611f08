package org.alongside.server.sync;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.identity.PersonId;

/**
 * What a caller may see of one holder's record. Another set of kinds is another scope: the phone
 * erases what it held of the one and copies the other.
 *
 * @param sources in a fixed order; at least one
 */
record SyncScope(PersonId holder, List<ChangeSource> sources) {
  SyncScope {
    sources = List.copyOf(sources);
  }

  /** Its name for the phone. */
  String name() {
    return holder
        + ":"
        + sources.stream().map(source -> source.kind().code()).collect(Collectors.joining("+"));
  }

  /** The holder of a scope that a phone names. */
  static Optional<PersonId> findHolder(String name) {
    int end = name.indexOf(':');
    try {
      return end < 0 ? Optional.empty() : Optional.of(PersonId.parse(name.substring(0, end)));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
