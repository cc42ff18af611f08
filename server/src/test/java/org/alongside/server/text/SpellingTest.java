package org.alongside.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private final Spelling spelling =
      new Spelling(Map.of("holiday", 9L, "alcohol", 2L, "pay", 20L, "plan", 30L, "plain", 1L));

  @Test
  void findsTheWordThatWasMeant() {
    assertThat(spelling.nearest("holliday")).contains("holiday");
    assertThat(spelling.nearest("alchohol")).contains("alcohol");
    assertThat(spelling.nearest("hloiday")).contains("holiday");
  }

  @Test
  void takesTheWordThatIsUsedMoreOfTwoThatAreAsNear() {
    assertThat(spelling.nearest("plaan")).contains("plan");
  }

  @Test
  void findsNothingForAWordThatIsLikeNoOther() {
    assertThat(spelling.nearest("xylophone")).isEmpty();
  }

  @Test
  void countsASwapOfNeighboursAsOneMistake() {
    assertThat(Spelling.distance("budget", "bugdet")).isEqualTo(1);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    assertThat(Spelling.distance("same", "same")).isZero();
  }
}
