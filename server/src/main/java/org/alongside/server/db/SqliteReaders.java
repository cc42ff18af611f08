package org.alongside.server.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Connections that read: one for each thread that reads at the same time, kept open. A pool would
 * only ask each of them again and again whether it still lives; a file does not hang up.
 */
final class SqliteReaders implements AutoCloseable {
  private final Jdbi jdbi;

  /** The one that was used last comes first: its pages are still at hand. */
  private final Deque<Reader> idle = new ConcurrentLinkedDeque<>();

  SqliteReaders(Path file) {
    this.jdbi = Jdbi.create(SqliteSource.reading(file));
    jdbi.setStatementBuilderFactory(StatementCache::new);
  }

  /**
   * Runs the work in a snapshot.
   *
   * @throws StorageUnavailable when the file cannot be read
   * @throws Exception what the work throws
   */
  <T> T inSnapshot(Work<T> work) throws Exception {
    Reader reader = take();
    boolean usable = false;
    try {
      reader.bounds().execute("begin");
      try {
        return work.run(Tx.reading(reader.handle(), Dialect.SQLITE));
      } finally {
        reader.bounds().execute("rollback");
        usable = true;
      }
    } catch (SQLException failed) {
      throw new StorageUnavailable("the database file cannot be read", failed);
    } catch (RuntimeException failed) {
      if (!SqliteWriter.tookTheTransaction(failed)) {
        throw failed;
      }
      usable = false;
      throw new StorageUnavailable("the database file cannot be read", failed);
    } finally {
      if (usable) {
        idle.addFirst(reader);
      } else {
        reader.close();
      }
    }
  }

  private Reader take() {
    Reader kept = idle.pollFirst();
    if (kept != null) {
      return kept;
    }
    Handle handle;
    try {
      handle = jdbi.open();
    } catch (ConnectionException gone) {
      throw new StorageUnavailable("the database file cannot be opened", gone);
    }
    try {
      return new Reader(handle, handle.getConnection().createStatement());
    } catch (SQLException failed) {
      handle.close();
      throw new StorageUnavailable("the database file cannot be read", failed);
    }
  }

  /** Closes what is idle; nothing may be read any more. */
  @Override
  public void close() {
    for (Reader each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
      each.close();
    }
  }

  /**
   * A connection.
   *
   * @param bounds begins and ends its snapshots
   */
  private record Reader(Handle handle, Statement bounds) {
    void close() {
      SqliteWriter.close(handle);
    }
  }
}
