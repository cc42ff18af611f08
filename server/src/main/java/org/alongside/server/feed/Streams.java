package org.alongside.server.feed;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.core.identity.AccountId;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;

/**
 * Open streams of server-sent events. A stream says that something changed, not what: whenever one
 * of its scopes changes it looks, in a snapshot, whether its reader may still listen and what is
 * new to them. It looks again every minute, so that access that ends with a day ends it too.
 */
public final class Streams implements AutoCloseable {
  private static final long HEARTBEAT_MILLIS = 20_000;
  private static final int LOOK_EVERY_HEARTBEATS = 3;
  private static final int MOST_OF_AN_ACCOUNT = 6;

  private final Vertx vertx;
  private final Database database;
  private final Map<FeedScope, Set<OpenStream>> byScope = new ConcurrentHashMap<>();
  private final Map<AccountId, Deque<OpenStream>> byAccount = new ConcurrentHashMap<>();
  private final long timer;
  private long heartbeats;

  public Streams(Vertx vertx, Database database, Feed feed) {
    this.vertx = vertx;
    this.database = database;
    feed.listen(this::changed);
    timer = vertx.setPeriodic(HEARTBEAT_MILLIS, tick -> beat());
  }

  /** Looks what a reader is to be told. */
  @FunctionalInterface
  public interface Look {
    /**
     * What is new after a place.
     *
     * @throws RuntimeException when they may not listen any more; the stream ends
     */
    News look(Tx tx, long after);
  }

  /**
   * What is new.
   *
   * @param events each a name and its data of one line
   * @param last the place that the reader has seen with these; goes on from here
   */
  public record News(List<Event> events, long last) {
    public News {
      events = List.copyOf(events);
    }
  }

  /** One event, such as {@code changed} with a JSON object. */
  public record Event(String name, String data) {
    public Event {
      if ((name + data).indexOf('\n') >= 0) {
        throw new IllegalArgumentException("an event is one line");
      }
    }
  }

  /**
   * Who listens to what.
   *
   * @param scopes each of which makes the stream look
   * @param after the place up to which the reader knows everything
   */
  public record Listening(AccountId account, Set<FeedScope> scopes, long after, Look look) {
    public Listening {
      scopes = Set.copyOf(scopes);
    }
  }

  /**
   * Starts a stream on this response; on its event loop. The oldest ends when there are too many.
   */
  public void open(HttpServerResponse response, Listening listening) {
    Context context = vertx.getOrCreateContext();
    OpenStream stream = new OpenStream(response, context, database, listening, this::forget);
    response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
    response.putHeader("X-Accel-Buffering", "no");
    listening
        .scopes()
        .forEach(
            scope ->
                byScope.computeIfAbsent(scope, key -> ConcurrentHashMap.newKeySet()).add(stream));
    OpenStream tooMany = remember(stream, listening.account());
    if (tooMany != stream) {
      tooMany.end();
    }
    stream.start();
  }

  private OpenStream remember(OpenStream stream, AccountId account) {
    OpenStream[] tooMany = {stream};
    byAccount.compute(
        account,
        (key, open) -> {
          Deque<OpenStream> streams = open == null ? new ArrayDeque<>() : open;
          streams.addLast(stream);
          if (streams.size() > MOST_OF_AN_ACCOUNT) {
            tooMany[0] = streams.removeFirst();
          }
          return streams;
        });
    return tooMany[0];
  }

  private void forget(OpenStream stream) {
    stream
        .listening()
        .scopes()
        .forEach(
            scope ->
                byScope.computeIfPresent(
                    scope,
                    (key, open) -> {
                      open.remove(stream);
                      return open.isEmpty() ? null : open;
                    }));
    byAccount.computeIfPresent(
        stream.listening().account(),
        (key, open) -> {
          open.remove(stream);
          return open.isEmpty() ? null : open;
        });
  }

  private void changed(FeedScope scope) {
    byScope.getOrDefault(scope, Set.of()).forEach(OpenStream::wake);
  }

  private void beat() {
    boolean look = ++heartbeats % LOOK_EVERY_HEARTBEATS == 0;
    byAccount.values().stream()
        .flatMap(open -> List.copyOf(open).stream())
        .forEach(look ? OpenStream::wake : OpenStream::beat);
  }

  /** Lets every stream look: after a time in which changes may have been missed. */
  public void wakeAll() {
    byScope.values().forEach(open -> open.forEach(OpenStream::wake));
  }

  /** How many are open. */
  public int count() {
    return byAccount.values().stream().mapToInt(Deque::size).sum();
  }

  /**
   * Ends every stream; browsers come back to another server, or to this one when it is up again.
   */
  @Override
  public void close() {
    vertx.cancelTimer(timer);
    byScope.values().forEach(open -> open.forEach(OpenStream::end));
  }
}
