package org.alongside.core.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.junit.jupiter.api.Test;

class StoryStateTest {
  private static StoryState go(StoryStep... steps) {
    StoryState state = StoryState.DRAFT;
    for (StoryStep step : steps) {
      state = state.after(step).get();
    }
    return state;
  }

  @Test
  void isReadByAnEditorBeforeEverybodyReadsIt() {
    assertThat(StoryState.DRAFT.after(StoryStep.PUBLISH)).isEmpty();
    assertThat(StoryState.DRAFT.after(StoryStep.ASK)).isEmpty();
    assertThat(go(StoryStep.SAVE, StoryStep.SEND, StoryStep.PUBLISH))
        .isEqualTo(StoryState.PUBLISHED);
  }

  @Test
  void keepsTheEditorsQuestionWhileItsAuthorWritesOn() {
    assertThat(go(StoryStep.SEND, StoryStep.ASK, StoryStep.SAVE))
        .isEqualTo(StoryState.CHANGES_ASKED);
    assertThat(go(StoryStep.SEND, StoryStep.ASK, StoryStep.SEND, StoryStep.PUBLISH))
        .isEqualTo(StoryState.PUBLISHED);
  }

  @Test
  void isTakenOutOfTheQueueByAChangeThatIsNotSent() {
    StoryState state = go(StoryStep.SEND, StoryStep.SAVE);
    assertThat(state).isEqualTo(StoryState.DRAFT);
    assertThat(state.after(StoryStep.PUBLISH)).isEmpty();
  }

  @Test
  void isTakenDownByItsAuthorAtAnyTimeAndThenOnlyPutBackAsADraft() {
    for (StoryState state : StoryState.values()) {
      assertThat(state.after(StoryStep.TAKE_DOWN).isPresent())
          .isEqualTo(state != StoryState.TAKEN_DOWN);
    }
    for (StoryStep step : StoryStep.values()) {
      assertThat(StoryState.TAKEN_DOWN.after(step).isPresent())
          .as(step.name())
          .isEqualTo(step == StoryStep.PUT_BACK);
    }
    assertThat(go(StoryStep.SEND, StoryStep.PUBLISH, StoryStep.TAKE_DOWN, StoryStep.PUT_BACK))
        .isEqualTo(StoryState.DRAFT);
  }

  @Test
  void isAskedForChangesAgainWhenAnEditorTakesItAway() {
    assertThat(go(StoryStep.SEND, StoryStep.PUBLISH, StoryStep.WITHDRAW))
        .isEqualTo(StoryState.CHANGES_ASKED);
    assertThat(StoryState.PUBLISHED.after(StoryStep.PUT_BACK)).isEmpty();
  }

  @Test
  void isTakenAwayAndGivenBackByAModeratorWithoutTouchingWhatIsBeingWritten() {
    assertThat(StoryState.PUBLISHED.after(StoryStep.HOLD)).contains(StoryState.CHANGES_ASKED);
    assertThat(StoryState.CHANGES_ASKED.after(StoryStep.GIVE_BACK)).contains(StoryState.PUBLISHED);
    for (StoryState writing : new StoryState[] {StoryState.DRAFT, StoryState.SENT}) {
      assertThat(writing.after(StoryStep.HOLD)).contains(writing);
      assertThat(writing.after(StoryStep.GIVE_BACK)).contains(writing);
    }
  }

  @Test
  void itsTextsAreAsLongAsTheySay() {
    assertThat(StoryText.read("x".repeat(40_000)).find()).isPresent();
    assertThat(StoryText.read("x".repeat(40_001)).errors())
        .containsExactly(FieldError.at("", InputCode.TOO_LONG, "40000"));
    assertThat(StoryTitle.read("ab").errors())
        .containsExactly(FieldError.at("", InputCode.TOO_SHORT, "3"));
    assertThat(StoryNote.read(" \n").errors())
        .containsExactly(FieldError.at("", InputCode.REQUIRED));
  }
}
