package org.alongside.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerNameTest {
  private static String wrong(String typed) {
    return PeerName.read(typed).errors().get(0).code();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zo\u00EB",
        "\u041C\u0430\u0440\u0438\u044F",
        "\u674E Lee",
        "\u0623\u0645\u064A\u0646\u0629",
        "\u05E9\u05DC\u05D5\u05DD",
        "\u0395\u03BB\u03AD\u03BD\u03B7",
        "\u0928\u092E\u0938\u094D\u0924\u0947",
        "\u0646\u0627\u0645\u200C\u0647\u0627",
        "O'Neill-Smith 2",
        "Tea \uD83D\uDC69\u200D\uD83E\uDDBD",
        "Nguye\u0302\u0303n",
        "Two Sugars"
      })
  void namesOfEveryScriptAreWelcome(String name) {
    assertThat(PeerName.read(name).find()).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "'H\u0435dgehog',mixed-scripts",
    "'\u0391lice',mixed-scripts",
    "'Hedge\u200Bhog',invisible",
    "'Hedge\u200Dhog',invisible",
    "'Hedge\uFEFFhog',invisible",
    "'Hedge\u00ADhog',invisible",
    "'Hedge\u200Ehog',invisible",
    "'\u3164\u3164',invisible",
    "'a\u2800b',invisible",
    "'Hed\u00A0ge',invisible",
    "'Hed\uE000ge',invisible",
    "'goh\u202Egedeh',not-allowed-characters",
    "'go\u2066h',not-allowed-characters",
    "'\u200B\u200B',required",
    "'Z\u0300\u0301\u0302\u0303a',accents",
    "'a',too-short"
  })
  void whatReadsAsAnotherIsRefused(String name, String why) {
    assertThat(wrong(name)).isEqualTo(why);
  }

  @Test
  void aHeapOfAccentsIsRefusedInBoundedTime() {
    assertThat(wrong("a" + "\u0301".repeat(29))).isEqualTo("accents");
    assertThat(wrong("a" + "\u0301".repeat(1_000_000))).isEqualTo("too-long");
  }
}
