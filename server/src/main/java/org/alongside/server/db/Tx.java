package org.alongside.server.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work against the store, handed to every storage method and to the use cases of other
 * features. Nobody begins a transaction of their own on its handle: a nested one that throws keeps
 * its rows if the caller catches.
 */
public final class Tx {
  /** The lock that every writer under a name shares, and that work on all names has alone. */
  private static final long EVERYTHING = 0x416C6F6E67L;

  private final Handle handle;
  private final Dialect dialect;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final @Nullable Map<Known, Object> known;
  private final Map<Known, Object> steady = new HashMap<>(2);
  private final long beganNanos = System.nanoTime();
  private boolean alone;

  private Tx(Handle handle, Dialect dialect, @Nullable Map<Known, Object> known) {
    this.handle = handle;
    this.dialect = dialect;
    this.known = known;
  }

  static Tx reading(Handle handle, Dialect dialect) {
    return new Tx(handle, dialect, new HashMap<>());
  }

  static Tx writing(Handle handle, Dialect dialect) {
    return new Tx(handle, dialect, null);
  }

  /** The JDBI handle to run statements on. */
  public Handle sql() {
    return handle;
  }

  /** The engine underneath. */
  public Dialect dialect() {
    return dialect;
  }

  /**
   * The value of a lookup that several features may make for one page. In a read, during which the
   * store stays as it is, it is looked up once; in a write each time.
   *
   * <p>Example: {@code tx.once(Plan.class, holder, () -> load(tx, holder))}.
   *
   * @param kind what is looked up; one lookup of it for each {@code id}
   */
  @SuppressWarnings("unchecked") // Under one kind and id stands what that one lookup gave.
  public <T> Optional<T> once(Class<T> kind, Object id, Supplier<Optional<T>> lookup) {
    if (known == null) {
      return lookup.get();
    }
    Known key = new Known(kind, id);
    Object before = known.get(key);
    if (before == null) {
      before = lookup.get();
      known.put(key, before);
    }
    return (Optional<T>) before;
  }

  /**
   * The value by which this whole unit of work goes, even where it changes what the value was
   * worked out from: looked up once, in a write too.
   *
   * <p>Example: how well a member was known when they came.
   *
   * @param kind what is looked up; one lookup of it for each {@code id}
   */
  public <T> T steady(Class<T> kind, Object id, Supplier<T> lookup) {
    Known key = new Known(kind, id);
    @Nullable Object before = steady.get(key);
    T value = before == null ? lookup.get() : kind.cast(before);
    steady.put(key, value);
    return value;
  }

  /**
   * Since when this shows the store as it was, by {@link System#nanoTime}, if what is read may be
   * kept for later: in a read, and where this process alone writes. Whoever keeps something has to
   * forget it {@link #afterCommit} of a change, and must not take it anew from an older view.
   */
  public OptionalLong sinceNanos() {
    return known != null && dialect == Dialect.SQLITE
        ? OptionalLong.of(beganNanos)
        : OptionalLong.empty();
  }

  /**
   * Runs this after the commit is on disk, never if it fails. It must be quick and must not touch
   * the store.
   */
  public void afterCommit(Runnable callback) {
    afterCommit.add(callback);
  }

  /**
   * Holds every other writer of this name back until this work has committed, so that what is
   * numbered under the name is numbered in commit order. SQLite has one writer and needs nothing.
   *
   * @return whether others may have written since this work began to read
   */
  public boolean serialise(String name) {
    boolean others = dialect == Dialect.POSTGRESQL && !alone;
    if (others) {
      handle
          .select(
              "select pg_advisory_xact_lock_shared(?), pg_advisory_xact_lock(hashtextextended(?, 0))",
              EVERYTHING,
              name)
          .mapToMap()
          .list();
    }
    return others;
  }

  /**
   * Holds back every other work that {@link #serialise}s under any name, until this one has
   * committed; for work on so many names that a lock for each would be more than PostgreSQL has
   * room for. Must be called before anything else is serialised.
   */
  public void serialiseAll() {
    if (dialect == Dialect.POSTGRESQL && !alone) {
      handle.select("select pg_advisory_xact_lock(?)", EVERYTHING).mapToMap().list();
      alone = true;
    }
  }

  List<Runnable> callbacks() {
    return afterCommit;
  }

  private record Known(Class<?> kind, Object id) {}
}
