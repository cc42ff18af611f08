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
  private final Handle handle;
  private final Dialect dialect;
  private final List<Runnable> afterCommit = new ArrayList<>();

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
    if (dialect == Dialect.POSTGRESQL) {
      handle.select("select pg_advisory_xact_lock(hashtextextended(?, 0))", name).mapToMap().list();
    }
  }

  List<Runnable> callbacks() {
    return afterCommit;
  }
}
