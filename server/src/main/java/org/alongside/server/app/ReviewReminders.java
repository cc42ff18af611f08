package org.alongside.server.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;
import org.alongside.server.plans.Plans;
import org.alongside.server.plans.ReviewDue;

/**
 * Reminds holder and worker of a review four weeks before its day, and once more when the day has
 * passed. Each is said once for each day that a review was set for.
 */
final class ReviewReminders {
  private static final Period BEFORE = Period.ofWeeks(4);

  private final Plans plans;
  private final Notices notices;
  private final CareTeam careTeam;
  private final Clock clock;

  ReviewReminders(Plans plans, Notices notices, CareTeam careTeam, Clock clock) {
    this.plans = plans;
    this.notices = notices;
    this.careTeam = careTeam;
    this.clock = clock;
  }

  /** Gives those that are due; how many. */
  int give(Tx tx) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    int given = 0;
    for (ReviewDue due : plans.listReviewsDue(tx, today.plus(BEFORE))) {
      NoticeKind kind =
          due.reviewOn().isBefore(today) ? NoticeKind.REVIEW_OVERDUE : NoticeKind.REVIEW_DUE;
      if (notices.isFirst(tx, "review " + due.holder() + " " + due.reviewOn(), kind)) {
        String link = "/holders/" + due.holder() + "/plan";
        notices.tell(tx, due.holder(), kind, link);
        careTeam
            .findWorker(tx, due.holder(), today)
            .ifPresent(worker -> notices.tell(tx, worker.id(), kind, link));
        given++;
      }
    }
    return given;
  }
}
