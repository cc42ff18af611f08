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

class SignOffRemindersTest {
  private static final AccountId AMINA = Cast.account(Cast.AMINA);
  private static final AccountId GRACE = Cast.account(Cast.GRACE);
  private static final String LINK = "/holders/" + Cast.AMINA + "/plan?open=tasks#tasks";

  private static List<NoticeKind> told(TestServer server, AccountId account) {
    return server.read(
        tx ->
            server.cases().notices.list(tx, account, 100).stream()
                .filter(notice -> notice.link().equals(LINK))
                .map(Notice::kind)
                .toList());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tellsHolderAndWorkerOnceThatASignOffEndedAndOnceThatAnotherEndsSoon(Dialect dialect) {
    TestClock clock = TestClock.today();
    try (TestServer server = TestServer.start(dialect, clock)) {
      UseCases cases = server.cases();
      SignOffReminders reminders =
          new SignOffReminders(cases.plans, cases.notices, cases.careTeam, clock);
      server.write(reminders::give);
      // Leah's ended twelve days ago; Sam's holds for 85 days more.
      assertThat(told(server, AMINA)).containsExactly(NoticeKind.SIGN_OFF_ENDED);
      assertThat(told(server, GRACE)).containsExactly(NoticeKind.SIGN_OFF_ENDED);
      assertThat(server.write(reminders::give)).isZero();
      clock.advance(Duration.ofDays(56));
      assertThat(server.write(reminders::give)).isPositive();
      assertThat(told(server, AMINA))
          .containsExactlyInAnyOrder(NoticeKind.SIGN_OFF_ENDED, NoticeKind.SIGN_OFF_ENDS_SOON);
      // The page says the same to both, and to nobody who may not read the plan.
      assertThat(server.as("holder").get(LINK.replace("#tasks", "")).body())
          .contains("Sign-off has ended", "Ask your worker or nurse for a new check");
      assertThat(server.as("worker").get(LINK.replace("#tasks", "")).body())
          .contains("Sign-off has ended");
      assertThat(server.as("holder2").get(LINK.replace("#tasks", "")).statusCode()).isEqualTo(404);
    }
  }
}
