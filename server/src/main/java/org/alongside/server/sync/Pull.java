package org.alongside.server.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.Cursors;
import org.alongside.server.access.Access.Decision;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedEntry;
import org.alongside.server.feed.FeedScope;
import org.jspecify.annotations.Nullable;

/**
 * Tells a phone what changed since its cursors: first what it may no longer hold, then for each
 * scope a copy of everything, once, and from there on what the feed names. A page at a time.
 */
final class Pull {
  /** The most changes of one answer; below what the protocol allows. */
  static final int MOST = 400;

  private final Holders holders;
  private final Gate gate;
  private final Feed feed;
  private final List<ChangeSource> sources;

  Pull(Holders holders, Gate gate, Feed feed, List<ChangeSource> sources) {
    this.holders = holders;
    this.gate = gate;
    this.feed = feed;
    this.sources = List.copyOf(sources);
  }

  /** A page of changes after these cursors. */
  Page page(Tx tx, Caller caller, Cursors cursors) {
    Building page = new Building(tx, caller);
    Map<String, SyncScope> scopes = page.scopes();
    for (String name : cursors.byScope().keySet()) {
      if (!scopes.containsKey(name)) {
        page.end(name);
      }
    }
    for (SyncScope scope : scopes.values()) {
      page.add(scope, cursors.find(scope.name()).orElse(null));
    }
    return page.build();
  }

  /**
   * What to answer.
   *
   * @param told of which assets of whose record the holder has to be told before it leaves
   */
  record Page(List<Change> changes, Cursors cursors, boolean more, Collection<Told> told) {}

  /** An asset of a record that somebody looks at whose looks are noted. */
  record Told(Asset asset, PersonId holder) {}

  /** A page while it is made. */
  private final class Building {
    private final Tx tx;
    private final Caller caller;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> cursors = new TreeMap<>();
    private final Map<Told, Boolean> watched = new LinkedHashMap<>();
    private final Map<Told, Boolean> seen = new LinkedHashMap<>();
    private boolean more;

    Building(Tx tx, Caller caller) {
      this.tx = tx;
      this.caller = caller;
    }

    Map<String, SyncScope> scopes() {
      Map<String, SyncScope> scopes = new LinkedHashMap<>();
      for (PersonId holder : holders.list(tx, caller.getPerson())) {
        List<ChangeSource> open = new ArrayList<>();
        Map<Asset, Optional<Decision>> asked = new HashMap<>();
        for (ChangeSource source : sources) {
          Optional<Decision> decision =
              asked.computeIfAbsent(
                  source.asset(), asset -> gate.findReading(tx, caller, asset, holder));
          if (decision.isPresent()) {
            open.add(source);
            watched.put(new Told(source.asset(), holder), decision.get().told());
          }
        }
        if (!open.isEmpty()) {
          SyncScope scope = new SyncScope(holder, open);
          scopes.put(scope.name(), scope);
        }
      }
      return scopes;
    }

    void end(String name) {
      Optional<PersonId> holder = SyncScope.findHolder(name);
      if (holder.isEmpty()) {
        return;
      }
      if (changes.size() >= MOST) {
        cursors.put(name, "0");
        more = true;
        return;
      }
      changes.add(Change.scopeEnded(holder.get(), feed.newest(tx, FeedScope.holder(holder.get()))));
    }

    void add(SyncScope scope, @Nullable String cursor) {
      if (room() < 1) {
        more = true;
        if (cursor != null) {
          cursors.put(scope.name(), cursor);
        }
        return;
      }
      Place place = cursor == null ? null : Place.parse(cursor);
      if (place == null || place.source() >= scope.sources().size()) {
        place = Place.copyFrom(feed.newest(tx, FeedScope.holder(scope.holder())));
      }
      while (!place.isCopied() && room() > 0) {
        place = copy(scope, place);
      }
      if (place.isCopied() && room() > 0) {
        place = follow(scope, place);
      }
      more |= !place.isCopied();
      cursors.put(scope.name(), place.cursor());
    }

    /** How many changes fit, with room for one of each kind of which there is one at a time. */
    private int room() {
      return MOST - changes.size() - sources.size();
    }

    private Place copy(SyncScope scope, Place place) {
      ChangeSource source = scope.sources().get(place.source());
      ChangeSource.Part part;
      try {
        part = source.copy(tx, caller, scope.holder(), place.after(), room(), place.seq());
      } catch (Refused gone) {
        // Where the page before ended is not to be seen any more: this kind begins anew.
        part = source.copy(tx, caller, scope.holder(), "", room(), place.seq());
      }
      part.changes().forEach(change -> say(source, change));
      if (!part.next().isEmpty()) {
        return new Place(place.seq(), place.source(), part.next());
      }
      int next = place.source() + 1;
      return next < scope.sources().size()
          ? new Place(place.seq(), next, "")
          : Place.feed(place.seq());
    }

    private Place follow(SyncScope scope, Place place) {
      int most = room();
      List<FeedEntry> entries =
          feed.listAfter(tx, FeedScope.holder(scope.holder()), place.seq(), most);
      if (entries.isEmpty()) {
        return place;
      }
      TreeMap<Long, List<Said>> ordered = new TreeMap<>();
      for (ChangeSource source : scope.sources()) {
        Map<String, Long> moved = new HashMap<>();
        for (FeedEntry entry : entries) {
          if (source.isMovedBy(entry.kind())) {
            moved.put(entry.subject(), entry.seq());
          }
        }
        if (!moved.isEmpty()) {
          source
              .list(tx, caller, scope.holder(), moved)
              .forEach(
                  (seq, change) ->
                      ordered
                          .computeIfAbsent(seq, key -> new ArrayList<>())
                          .add(new Said(source, change)));
        }
      }
      ordered.values().forEach(all -> all.forEach(said -> say(said.source(), said.change())));
      more |= entries.size() >= most;
      return Place.feed(entries.get(entries.size() - 1).seq());
    }

    private void say(ChangeSource source, Change change) {
      changes.add(change);
      Told told = new Told(source.asset(), change.holder());
      if (watched.getOrDefault(told, false)) {
        seen.put(told, true);
      }
    }

    Page build() {
      return new Page(changes, new Cursors(cursors), more, seen.keySet());
    }
  }

  private record Said(ChangeSource source, Change change) {}
}
