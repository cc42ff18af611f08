package org.alongside.server.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what servers that share a PostgreSQL database announce, this one included, and tells the
 * feed's listeners. After a lost connection everybody looks again, since something may have been
 * missed.
 */
public final class PostgresListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresListener.class);
  private static final int WAIT_MILLIS = 500;
  private static final long RETRY_MILLIS = 2_000;

  private final DataSource source;
  private final Feed feed;
  private final Runnable onReconnect;
  private final Thread thread;
  private volatile boolean stopped;

  /** A listener; {@code onReconnect} lets everybody look again. */
  public PostgresListener(DataSource source, Feed feed, Runnable onReconnect) {
    this.source = source;
    this.feed = feed;
    this.onReconnect = onReconnect;
    this.thread = new Thread(this::run, "feed-listener");
    thread.setDaemon(true);
  }

  /** Begins to listen. */
  public void start() {
    thread.start();
  }

  private void run() {
    while (!stopped) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + Feed.CHANNEL);
        onReconnect.run();
        hear(connection.unwrap(PGConnection.class));
      } catch (SQLException lost) {
        if (!stopped) {
          LOG.warn("the feed's connection was lost, and is made again: {}", lost.getSQLState());
          pause();
        }
      }
    }
  }

  private void hear(PGConnection connection) throws SQLException {
    while (!stopped) {
      for (PGNotification heard : connection.getNotifications(WAIT_MILLIS)) {
        feed.tell(new FeedScope(heard.getParameter()));
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException asked) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join(4L * WAIT_MILLIS);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }
}
