package org.alongside.server.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work against the store, handed to every storage method and to the use cases of other
 * features. Nobody begins a transaction of their own on its handle: a nested one that throws keeps
 * its rows if the caller catches.
 */
public final class Tx {
  private final Handle handle;
  private final Dialect dialect;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final @Nullable Map<Known, Object> known;

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
   * Runs this after the commit is on disk, never if it fails. It must be quick and must not touch
   * the store.
   */
  public void afterCommit(Runnable callback) {
    afterCommit.add(callback);
  }

  /**
   * Holds every other writer of this name back until this work has committed, so that what is
   * numbered under the name is numbered in commit order. SQLite has one writer and needs nothing.
   */
  public void serialise(String name) {
    if (dialect == Dialect.POSTGRESQL) {
      handle.select("select pg_advisory_xact_lock(hashtextextended(?, 0))", name).mapToMap().list();
    }
  }

  List<Runnable> callbacks() {
    return afterCommit;
  }

  private record Known(Class<?> kind, Object id) {}
}
