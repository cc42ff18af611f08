package org.alongside.core.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileTextTest {
  @Test
  void mayBeEmpty() {
    assertThat(Pronouns.read("  ").get().value()).isEmpty();
    assertThat(AboutMe.read("").get().value()).isEmpty();
  }

  @Test
  void takesOutWhatNobodySees() {
    assertThat(Pronouns.read("she\u200B/her\uFEFF").get().value()).isEqualTo("she/her");
    assertThat(AboutMe.read("My\u00AD dog\u200F\nand I").get().value()).isEqualTo("My dog\nand I");
    String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
    assertThat(AboutMe.read(family).get().value()).as("joined emoji stay").isEqualTo(family);
  }

  @Test
  void refusesWhatTurnsTheTextAroundAndWhatIsTooLong() {
    assertThat(Pronouns.read("they\u202Eeht").errors()).hasSize(1);
    assertThat(Pronouns.read("one\ntwo").errors()).hasSize(1);
    assertThat(Pronouns.read("x".repeat(41)).errors()).hasSize(1);
    assertThat(AboutMe.read("x".repeat(1_001)).errors()).hasSize(1);
    assertThat(AboutMe.read("a\u0007b").errors()).hasSize(1);
  }
}
