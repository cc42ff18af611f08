package org.alongside.core.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CaseKindTest {
  @Test
  void everythingThatIsDecidedAboutAThingCanBeTakenBack() {
    for (CaseKind kind : CaseKind.values()) {
      assertThat(kind.actions())
          .contains(ModerationAction.NONE, ModerationAction.HIDE, ModerationAction.WARN)
          .allMatch(action -> action == ModerationAction.NONE || action.isReversible());
      assertThat(CaseKind.parse(kind.code())).isEqualTo(kind);
    }
  }

  @Test
  void onlyMessagesCanBeStoppedForATime() {
    assertThat(CaseKind.MESSAGE.actions()).contains(ModerationAction.SILENCE);
    assertThat(CaseKind.STORY.actions()).noneMatch(ModerationAction::isPause);
    assertThat(CaseKind.EVENT.actions()).noneMatch(ModerationAction::isPause);
    assertThat(CaseKind.PROFILE.actions()).noneMatch(ModerationAction::isPause);
  }

  @Test
  void whatNobodySeesIsNotTakenAwayOnceMore() {
    assertThat(CaseKind.STORY.actionsFor(PostState.SHOWN))
        .containsExactly(ModerationAction.NONE, ModerationAction.HIDE, ModerationAction.WARN);
    assertThat(CaseKind.STORY.actionsFor(PostState.HIDDEN))
        .containsExactly(ModerationAction.NONE, ModerationAction.WARN);
    assertThat(CaseKind.MESSAGE.actionsFor(PostState.HIDDEN))
        .containsExactly(ModerationAction.NONE, ModerationAction.WARN);
  }

  @Test
  void aSubjectNamesOneThing() {
    assertThat(new CaseSubject(CaseKind.EVENT, "a").toString()).isEqualTo("event a");
    assertThatThrownBy(() -> new CaseSubject(CaseKind.EVENT, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CaseSubject(CaseKind.EVENT, "x".repeat(37)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
