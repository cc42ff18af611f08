package org.alongside.server.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;

/** One kind of thing of a holder's record that phones hold a copy of. */
public interface ChangeSource {
  /** The kind of its changes. */
  ChangeKind kind();

  /** What the caller must be allowed to read. */
  Asset asset();

  /** Whether an entry of the feed with this kind may mean that something here is different. */
  boolean isMovedBy(String feedKind);

  /**
   * Current states of what the feed named, those that the caller may see.
   *
   * @param moved the place in the feed of each thing, by its id as the feed has it
   * @return by the place in the feed, in any order; one for each thing at most
   */
  Map<Long, Change> list(Tx tx, Caller caller, PersonId holder, Map<String, Long> moved);

  /**
   * A page of the current states of everything.
   *
   * @param after where the page before ended; empty for the first
   * @param seq the place in the feed at which the copy was begun
   */
  Part copy(Tx tx, Caller caller, PersonId holder, String after, int most, long seq);

  /**
   * A page of a copy.
   *
   * @param next where the next page begins; empty when this is the last
   */
  record Part(List<Change> changes, String next) {
    public Part {
      changes = List.copyOf(changes);
    }

    /** All there is. */
    public static Part last(Collection<Change> changes) {
      return new Part(List.copyOf(changes), "");
    }
  }
}
