package org.alongside.server.http;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.alongside.server.db.Database;

/**
 * Makes the error page for whoever asked, with their own navigation, so that they are not lost. The
 * store may be what failed: when it does not answer soon, or many ask at once, the page comes
 * without.
 */
final class Apology {
  private static final int MOST_AT_ONCE = 8;
  private static final long PATIENCE_MILLIS = 400;

  private final Database database;
  private final Sessions sessions;
  private final ErrorPages pages;
  private final Clock clock;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  Apology(Database database, Sessions sessions, ErrorPages pages, Clock clock) {
    this.database = database;
    this.sessions = sessions;
    this.pages = pages;
    this.clock = clock;
  }

  /** The page; never fails for want of the store. */
  Future<Reply> page(Failure failure, RequestGate.Passed from) {
    if (!places.tryAcquire()) {
      return Future.succeededFuture(pages.page(failure));
    }
    return database
        .read(
            tx -> {
              Sessions.Seen seen =
                  from.token().isEmpty()
                      ? Sessions.Seen.nobody()
                      : sessions.find(tx, from.token(), Sessions.Kind.COOKIE, clock.instant());
              return pages.page(tx, new Visitor(seen.caller(), from.csrf()), failure);
            })
        .onComplete(done -> places.release())
        .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .otherwise(unknown -> pages.page(failure));
  }
}
