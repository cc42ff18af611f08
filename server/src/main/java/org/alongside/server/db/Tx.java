package org.alongside.server.db;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

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
  private boolean alone;

  Tx(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
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
    if (dialect == Dialect.POSTGRESQL && !alone) {
      handle
          .select(
              "select pg_advisory_xact_lock_shared(?), pg_advisory_xact_lock(hashtextextended(?, 0))",
              EVERYTHING,
              name)
          .mapToMap()
          .list();
    }
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
}
