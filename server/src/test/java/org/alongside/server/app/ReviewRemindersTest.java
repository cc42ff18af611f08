package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alongside.core.identity.AccountId;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.notices.Notice;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewRemindersTest {
  private static final AccountId AMINA = Cast.account(Cast.AMINA);
  private static final AccountId GRACE = Cast.account(Cast.GRACE);

  private static List<NoticeKind> told(TestServer server, AccountId account) {
    String plan = "/holders/" + Cast.AMINA + "/plan";
    return server.read(
        tx ->
            server.cases().notices.list(tx, account, 100).stream()
                .filter(notice -> notice.link().equals(plan))
                .map(Notice::kind)
                .toList());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void remindsHolderAndWorkerOnceOfALateReview(Dialect dialect) {
    TestClock clock = TestClock.today();
    try (TestServer server = TestServer.start(dialect, clock)) {
      UseCases cases = server.cases();
      ReviewReminders reminders =
          new ReviewReminders(cases.plans, cases.notices, cases.careTeam, clock);
      clock.advance(Duration.ofDays(500));
      server.write(reminders::give);
      assertThat(told(server, AMINA)).contains(NoticeKind.REVIEW_OVERDUE);
      assertThat(told(server, GRACE)).contains(NoticeKind.REVIEW_OVERDUE);
      int before = told(server, AMINA).size();
      assertThat(server.write(reminders::give)).isZero();
      assertThat(told(server, AMINA)).hasSize(before);
    }
  }
}
