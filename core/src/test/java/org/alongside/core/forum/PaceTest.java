package org.alongside.core.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static long inAnHour(Pace pace) {
    return pace.atOnce() + Duration.ofHours(1).toMillis() / pace.comesBackAfter().toMillis();
  }

  @Test
  void aMemberIsNewForAWeekAndUntilThreePostsWereShown() {
    assertThat(MemberStanding.of(Duration.ofDays(6), 50, true)).isEqualTo(MemberStanding.NEW);
    assertThat(MemberStanding.of(Duration.ofDays(400), 2, true)).isEqualTo(MemberStanding.NEW);
    assertThat(MemberStanding.of(Duration.ofDays(7), 3, true)).isEqualTo(MemberStanding.SETTLED);
  }

  @Test
  void aMemberIsTrustedAfterAMonthWithTenPostsAndACleanRecord() {
    assertThat(MemberStanding.of(Duration.ofDays(30), 10, true)).isEqualTo(MemberStanding.TRUSTED);
    assertThat(MemberStanding.of(Duration.ofDays(29), 10, true)).isEqualTo(MemberStanding.SETTLED);
    assertThat(MemberStanding.of(Duration.ofDays(30), 9, true)).isEqualTo(MemberStanding.SETTLED);
    assertThat(MemberStanding.of(Duration.ofDays(400), 900, false))
        .isEqualTo(MemberStanding.SETTLED);
  }

  @Test
  void theNewAreSlowerAndTheTrustedFasterInEverythingWithAStanding() {
    for (ForumAct act : ForumAct.values()) {
      long fresh = inAnHour(Pace.of(act, MemberStanding.NEW));
      long settled = inAnHour(Pace.of(act, MemberStanding.SETTLED));
      long trusted = inAnHour(Pace.of(act, MemberStanding.TRUSTED));
      if (act == ForumAct.PLEA || act == ForumAct.JOIN) {
        assertThat(fresh).as(act.code()).isEqualTo(settled).isEqualTo(trusted);
      } else {
        assertThat(fresh).as(act.code()).isLessThan(settled);
        assertThat(settled).as(act.code()).isLessThan(trusted);
      }
    }
  }

  @Test
  void aNewMemberPostsThreeTimesAtOnceAndThenOnceAMinute() {
    assertThat(Pace.of(ForumAct.POST, MemberStanding.NEW))
        .isEqualTo(new Pace(3, Duration.ofMinutes(1)));
    assertThat(Pace.of(ForumAct.THREAD, MemberStanding.NEW))
        .isEqualTo(new Pace(2, Duration.ofMinutes(15)));
    assertThat(Pace.of(ForumAct.POST, MemberStanding.SETTLED))
        .isEqualTo(new Pace(20, Duration.ofSeconds(15)));
  }

  @Test
  void aCryForHelpIsFasterThanAnyPostOfSomebodyNew() {
    assertThat(inAnHour(Pace.of(ForumAct.PLEA, MemberStanding.NEW)))
        .isGreaterThan(inAnHour(Pace.of(ForumAct.POST, MemberStanding.NEW)));
  }

  @Test
  void refusesAPaceAtWhichNothingComesBack() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Pace(0, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Pace(1, Duration.ZERO));
  }
}
