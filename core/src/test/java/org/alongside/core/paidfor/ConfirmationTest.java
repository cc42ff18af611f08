package org.alongside.core.paidfor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
  @Test
  void asksAgainAfterACorrectionWhateverWasSaid() {
    for (Confirmation said : Confirmation.values()) {
      assertThat(said.afterCorrection()).isEqualTo(Confirmation.WAITING);
    }
  }

  @Test
  void tellsWhatIsAnAnswerAndWhatNeedsSomebodyToAct() {
    assertThat(Arrays.stream(Confirmation.values()).filter(Confirmation::isAnswer))
        .doesNotContain(Confirmation.WAITING)
        .hasSize(3);
    assertThat(Arrays.stream(Confirmation.values()).filter(Confirmation::isDisputed))
        .containsExactly(Confirmation.DID_NOT_HAPPEN, Confirmation.WRONG);
    assertThat(Arrays.stream(Confirmation.values()).filter(Confirmation::needsWords))
        .containsExactly(Confirmation.WRONG);
  }
}
