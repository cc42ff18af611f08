package org.alongside.server.importing;

import java.util.Collection;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/**
 * Something that another feature may keep of a person: while it does, the person is not taken out.
 *
 * @param code of the sentence that says so, {@code importing.obstacle.<code>}
 * @param lookup finds who of some people it keeps something of
 */
public record Trace(String code, Lookup lookup) {
  /** Finds who of some people a feature keeps something of. */
  @FunctionalInterface
  public interface Lookup {
    /** Those of them. */
    Set<PersonId> find(Tx tx, Collection<PersonId> people);
  }
}
