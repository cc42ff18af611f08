package org.alongside.core.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final List<String> TITLES =
      List.of("Taxi to the pool and back", "Warm-water swimming", "Personal assistant on weekdays");

  @Test
  void findsTheTextThatSharesMostWords() {
    assertThat(Likeness.best("A swimming pass for warm water", TITLES, title -> title))
        .contains("Warm-water swimming");
    assertThat(Likeness.best("TAXI home", TITLES, title -> title))
        .contains("Taxi to the pool and back");
  }

  @Test
  void findsNothingInWordsThatStandEverywhere() {
    assertThat(Likeness.best("something for my home with money", TITLES, title -> title)).isEmpty();
    assertThat(Likeness.best("", TITLES, title -> title)).isEmpty();
  }
}
