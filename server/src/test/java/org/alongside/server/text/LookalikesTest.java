package org.alongside.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikesTest {
  @ParameterizedTest
  @CsvSource({
    "Hedgehog,H\u0435dgehog",
    "Hedgehog,h e d g e h \u00F6 g",
    "Hedgehog,HEDGEHOG",
    "OldOak,0ldOak",
    "Illicit1,lIIicitl",
    "mum,rnum",
    "Alice,\u0391lice",
    "Alice,\uFF21lice",
    "Sam,\uD835\uDC12am"
  })
  void whatLooksAlikeIsTheSame(String one, String other) {
    assertThat(Lookalikes.skeleton(one)).isEqualTo(Lookalikes.skeleton(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Hedgehog,Hedgehogs",
    "Wren,Robin",
    "Anna,Hanna",
    "\u041C\u0430\u0440\u0438\u044F,Maria"
  })
  void whatLooksDifferentIsNot(String one, String other) {
    assertThat(Lookalikes.skeleton(one)).isNotEqualTo(Lookalikes.skeleton(other));
  }

  @Test
  void lettersOfTwoAlphabetsInOneWordAreMixed() {
    assertThat(Lookalikes.isMixed("nh\u0455")).isTrue();
    assertThat(Lookalikes.isMixed("m\u00FCnchen")).isFalse();
    assertThat(Lookalikes.isMixed("\u043F\u0440\u0438\u0432\u0435\u0442")).isFalse();
  }

  @Test
  void aVeryLongTextHasABoundedSkeleton() {
    assertThat(Lookalikes.skeleton("m".repeat(1000))).hasSize(120);
    assertThat(Lookalikes.skeleton("")).isEmpty();
  }
}
