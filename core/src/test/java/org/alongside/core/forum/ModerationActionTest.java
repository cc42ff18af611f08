package org.alongside.core.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ModerationActionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void whatKeepsSomebodyFromPostingAlwaysEnds() {
    for (ModerationAction action : ModerationAction.values()) {
      assertThat(action.mayEndOn(null, TODAY)).isEqualTo(!action.isPause());
      assertThat(action.mayEndOn(TODAY.plusDays(7), TODAY))
          .isEqualTo(action.ending() != ModerationAction.Ending.NEVER);
    }
  }

  @Test
  void endsAfterTodayAndWithinAYear() {
    assertThat(ModerationAction.SUSPEND.mayEndOn(TODAY, TODAY)).isFalse();
    assertThat(ModerationAction.SUSPEND.mayEndOn(TODAY.plusDays(1), TODAY)).isTrue();
    assertThat(ModerationAction.SUSPEND.mayEndOn(TODAY.plusDays(366), TODAY)).isTrue();
    assertThat(ModerationAction.SUSPEND.mayEndOn(TODAY.plusDays(367), TODAY)).isFalse();
  }

  @Test
  void everythingButLeavingAPostAloneCanBeTakenBack() {
    assertThat(ModerationAction.WARN.isReversible()).isTrue();
    assertThat(ModerationAction.NONE.isReversible()).isFalse();
    assertThat(ModerationAction.MERGE.isReversible()).isTrue();
  }

  @Test
  void whatIsSoAlreadyIsNotDoneToAThreadAgain() {
    assertThat(ModerationAction.LOCK.fits(ThreadState.OPEN, false)).isTrue();
    assertThat(ModerationAction.LOCK.fits(ThreadState.SLOW, false)).isTrue();
    assertThat(ModerationAction.LOCK.fits(ThreadState.LOCKED, false)).isFalse();
    assertThat(ModerationAction.SLOW.fits(ThreadState.SLOW, true)).isFalse();
    assertThat(ModerationAction.UNLOCK.fits(ThreadState.OPEN, true)).isFalse();
    assertThat(ModerationAction.UNLOCK.fits(ThreadState.SLOW, true)).isTrue();
    for (ThreadState state : ThreadState.values()) {
      assertThat(ModerationAction.PIN.fits(state, true)).isFalse();
      assertThat(ModerationAction.PIN.fits(state, false)).isTrue();
      assertThat(ModerationAction.UNPIN.fits(state, false)).isFalse();
      assertThat(ModerationAction.MOVE.fits(state, true)).isTrue();
    }
  }

  @Test
  void whatIsDoneToAThreadIsToldApartFromWhatIsDoneToAPost() {
    assertThat(ModerationAction.PIN.isOfThread()).isTrue();
    assertThat(ModerationAction.SLOW.isOfThread()).isTrue();
    assertThat(ModerationAction.HIDE_PICTURE.isOfThread()).isFalse();
    assertThat(ModerationAction.SPLIT.isOfThread()).isFalse();
    assertThat(ModerationAction.HIDE_PICTURE.isReversible()).isTrue();
  }

  @Test
  void postsAreNeverMovedToWhereOthersMayReadThem() {
    assertThat(BoardVisibility.PEERS_ONLY.mayMoveTo(BoardVisibility.OPEN)).isFalse();
    assertThat(BoardVisibility.PEERS_ONLY.mayMoveTo(BoardVisibility.MEMBERS)).isFalse();
    assertThat(BoardVisibility.MEMBERS.mayMoveTo(BoardVisibility.OPEN)).isFalse();
    assertThat(BoardVisibility.MEMBERS.mayMoveTo(BoardVisibility.PEERS_ONLY)).isTrue();
    assertThat(BoardVisibility.OPEN.mayMoveTo(BoardVisibility.MEMBERS)).isTrue();
    assertThat(BoardVisibility.OPEN.mayMoveTo(BoardVisibility.PROFESSIONALS)).isFalse();
    assertThat(BoardVisibility.PROFESSIONALS.mayMoveTo(BoardVisibility.MEMBERS)).isFalse();
    for (BoardVisibility same : BoardVisibility.values()) {
      assertThat(same.mayMoveTo(same)).isTrue();
    }
  }
}
