package org.alongside.core.sync;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the phone has heard, for each scope: a holder, and what the caller may see of that
 * holder's record. Both the names of the scopes and the cursors mean something to the server only.
 */
public record Cursors(Map<String, String> byScope) {
  public Cursors {
    for (Map.Entry<String, String> cursor : byScope.entrySet()) {
      if (cursor.getKey().isEmpty() || cursor.getValue().isEmpty()) {
        throw new IllegalArgumentException("an empty cursor");
      }
    }
    byScope = Collections.unmodifiableMap(new TreeMap<>(byScope));
  }

  /** Of a phone that has heard nothing yet. */
  public static Cursors none() {
    return new Cursors(Map.of());
  }

  /** The cursor of this scope; a scope without one arrives as a snapshot. */
  public Optional<String> find(String scope) {
    return Optional.ofNullable(byScope.get(scope));
  }
}
