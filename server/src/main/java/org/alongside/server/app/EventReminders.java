package org.alongside.server.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alongside.server.db.Tx;
import org.alongside.server.events.Event;
import org.alongside.server.events.EventNews;
import org.alongside.server.events.Events;
import org.alongside.server.events.Signup;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/**
 * Reminds those with a place on the day before an event, once for each time that an event was
 * announced for.
 */
final class EventReminders {
  /** No reminder is given earlier than this. */
  private static final Duration AHEAD = Duration.ofHours(42);

  private final Events events;
  private final EventNews news;
  private final Notices notices;
  private final Clock clock;

  EventReminders(Events events, EventNews news, Notices notices, Clock clock) {
    this.events = events;
    this.news = news;
    this.notices = notices;
    this.clock = clock;
  }

  /** Gives those that are due; for how many events. */
  int give(Tx tx) {
    Instant now = clock.instant();
    int given = 0;
    for (Event event : events.listBeginning(tx, now, now.plus(AHEAD))) {
      String once = "event " + event.id() + " " + event.details().times().startsAt();
      if (event.details().times().isReminderDue(now)
          && notices.isFirst(tx, once, NoticeKind.EVENT_TOMORROW)) {
        events.listSignups(tx, event.id()).stream()
            .filter(Signup::isGoing)
            .forEach(signup -> news.tell(tx, signup.member(), EventNews.News.TOMORROW, event.id()));
        given++;
      }
    }
    return given;
  }
}
