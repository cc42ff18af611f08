package org.alongside.server.guidance;

import java.util.function.Function;

/** What came of saving a page. */
public sealed interface SaveOutcome {
  /** It is saved, as this version. */
  record Saved(long version) implements SaveOutcome {}

  /** Somebody else saved the page meanwhile; nothing was changed. */
  record Stale(StoredPage current) implements SaveOutcome {}

  /** Goes one of two ways. */
  default <R> R match(Function<Saved, R> ifSaved, Function<Stale, R> ifStale) {
    return this instanceof Saved saved ? ifSaved.apply(saved) : ifStale.apply((Stale) this);
  }
}
