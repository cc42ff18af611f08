package org.alongside.server.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/**
 * Display names kept in memory: every page of the peer network shows many of them, and one stays
 * the same until its member leaves. Then all are forgotten, before the leaving is acknowledged.
 */
final class NamesAtHand {
  private static final int MOST = 20_000;

  private final Map<MemberId, String> names = new HashMap<>();

  /** When they were forgotten; a view of the store from before may still show who left. */
  private long forgottenNanos = System.nanoTime();

  /** The names of these members; those that are not at hand are looked up. */
  Map<MemberId, String> find(
      Tx tx,
      Collection<MemberId> ids,
      Function<Collection<MemberId>, Map<MemberId, String>> lookup) {
    if (tx.sinceNanos().isEmpty()) {
      return lookup.apply(ids);
    }
    Map<MemberId, String> found = new HashMap<>();
    List<MemberId> others = new ArrayList<>();
    take(ids, found, others);
    if (!others.isEmpty()) {
      Map<MemberId, String> looked = lookup.apply(others);
      found.putAll(looked);
      keep(tx.sinceNanos().getAsLong(), looked);
    }
    return found;
  }

  private synchronized void take(
      Collection<MemberId> ids, Map<MemberId, String> found, Collection<MemberId> others) {
    for (MemberId id : ids) {
      String name = names.get(id);
      if (name == null) {
        others.add(id);
      } else {
        found.put(id, name);
      }
    }
  }

  private synchronized void keep(long sinceNanos, Map<MemberId, String> looked) {
    if (sinceNanos - forgottenNanos > 0) {
      if (names.size() + looked.size() > MOST) {
        names.clear();
      }
      names.putAll(looked);
    }
  }

  /** Somebody leaves. */
  void forget(Tx tx) {
    tx.afterCommit(this::forgetAll);
  }

  private synchronized void forgetAll() {
    forgottenNanos = System.nanoTime();
    names.clear();
  }
}
