package org.alongside.server.forum;

import java.util.HashMap;
import java.util.Map;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers how far members have read, behind the pages that they read: all marks that come while
 * one write is under way go into the next, so that reading never fills the writer's queue. A mark
 * that is lost makes a thread look new once more.
 */
final class ReadMarks {
  private static final Logger LOG = LoggerFactory.getLogger(ReadMarks.class);
  private static final int MOST = 5_000;

  private final Database database;
  private final Forum forum;
  private final ReplyNews news;
  private final Map<Key, Integer> waiting = new HashMap<>();
  private boolean writing;

  ReadMarks(Database database, Forum forum, ReplyNews news) {
    this.database = database;
    this.forum = forum;
    this.news = news;
  }

  /** Notes that a member has seen a thread up to this post. */
  synchronized void note(MemberId member, ThreadId thread, int number) {
    if (waiting.size() < MOST) {
      waiting.merge(new Key(member, thread), number, Math::max);
      if (!writing) {
        writing = true;
        write();
      }
    }
  }

  private void write() {
    Map<Key, Integer> marks = Map.copyOf(waiting);
    waiting.clear();
    database
        .write(
            tx -> {
              marks.forEach(
                  (key, number) -> {
                    forum.markRead(tx, key.member(), key.thread(), number);
                    news.seen(tx, key.member(), key.thread());
                  });
              return marks.size();
            })
        .onComplete(stored -> next(), failed -> lost(failed));
  }

  private void lost(Throwable failed) {
    LOG.warn("how far members have read was not kept", failed);
    next();
  }

  private synchronized void next() {
    if (waiting.isEmpty()) {
      writing = false;
    } else {
      write();
    }
  }

  private record Key(MemberId member, ThreadId thread) {}
}
