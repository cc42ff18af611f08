package org.alongside.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
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

  @Test
  void findsWhatComparingEveryWordWouldFind() {
    Random random = new Random(7);
    Map<String, Long> words = new HashMap<>();
    for (int i = 0; i < 3_000; i++) {
      words.put(word(random), 1L + random.nextInt(50));
    }
    Spelling many = new Spelling(words);
    for (int i = 0; i < 300; i++) {
      String typed = word(random);
      int most = typed.length() < 5 ? 1 : 2;
      int nearest =
          words.keySet().stream()
              .mapToInt(each -> Spelling.distance(typed, each))
              .min()
              .orElseThrow();
      assertThat(many.nearest(typed).map(found -> Spelling.distance(typed, found)))
          .as(typed)
          .isEqualTo(nearest <= most ? Optional.of(nearest) : Optional.empty());
      assertThat(many.knows(typed))
          .isEqualTo(words.keySet().stream().anyMatch(each -> each.startsWith(typed)));
    }
  }

  private static String word(Random random) {
    return random
        .ints(3 + random.nextInt(5), 'a', 'h')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
