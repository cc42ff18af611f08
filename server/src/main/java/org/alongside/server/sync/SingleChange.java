package org.alongside.server.sync;

import com.google.gson.JsonElement;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;

/**
 * A kind of which a holder has one at a time, such as the current plan. Its revision is the place
 * in the feed from which it is told.
 *
 * @param feedKinds what in the feed may mean that it is different
 * @param find the current state, if there is one
 */
public record SingleChange(ChangeKind kind, Asset asset, Set<String> feedKinds, Finder find)
    implements ChangeSource {
  public SingleChange {
    feedKinds = Set.copyOf(feedKinds);
  }

  /** Finds the one thing of a holder. */
  @FunctionalInterface
  public interface Finder {
    /** The thing of now as this caller may see it, if the holder has one. */
    Optional<Found> find(Tx tx, Caller caller, PersonId holder);
  }

  /** A thing and its wire form. */
  public record Found(UUID id, JsonElement body) {}

  @Override
  public boolean isMovedBy(String feedKind) {
    return feedKinds.contains(feedKind);
  }

  @Override
  public Map<Long, Change> list(Tx tx, Caller caller, PersonId holder, Map<String, Long> moved) {
    Collection<Long> places = moved.values();
    return places.isEmpty()
        ? Map.of()
        : find.find(tx, caller, holder)
            .map(found -> change(found, holder, Collections.max(places)))
            .map(change -> Map.of(change.revision(), change))
            .orElse(Map.of());
  }

  @Override
  public Part copy(Tx tx, Caller caller, PersonId holder, String after, int most, long seq) {
    return Part.last(
        find.find(tx, caller, holder).map(found -> change(found, holder, seq)).stream().toList());
  }

  private Change change(Found found, PersonId holder, long seq) {
    return new Change(kind, found.id(), seq, holder, found.body().toString());
  }
}
