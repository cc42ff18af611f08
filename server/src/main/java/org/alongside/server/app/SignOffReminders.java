package org.alongside.server.app;

import java.time.Clock;
import java.time.LocalDate;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;
import org.alongside.server.plans.Plans;
import org.alongside.server.plans.SignOffEnd;

/**
 * Reminds holder and worker that somebody's sign-off for a clinical task ends soon, and once more
 * when it has ended. It stops nothing: the support goes on while a new check is arranged.
 */
final class SignOffReminders {
  private final Plans plans;
  private final Notices notices;
  private final CareTeam careTeam;
  private final Clock clock;

  SignOffReminders(Plans plans, Notices notices, CareTeam careTeam, Clock clock) {
    this.plans = plans;
    this.notices = notices;
    this.careTeam = careTeam;
    this.clock = clock;
  }

  /** Gives those that are due; how many. */
  int give(Tx tx) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    int given = 0;
    for (SignOffEnd end : plans.listSignOffsEnding(tx, today.plus(ClinicalTask.SOON))) {
      NoticeKind kind =
          end.until().isBefore(today) ? NoticeKind.SIGN_OFF_ENDED : NoticeKind.SIGN_OFF_ENDS_SOON;
      if (notices.isFirst(tx, "sign-off " + end.task() + " " + end.until(), kind)) {
        String link = "/holders/" + end.holder() + "/plan?open=tasks#tasks";
        notices.tell(tx, end.holder(), kind, link);
        careTeam
            .findWorker(tx, end.holder(), today)
            .ifPresent(worker -> notices.tell(tx, worker.id(), kind, link));
        given++;
      }
    }
    return given;
  }
}
