package org.alongside.core.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  private static final Phrases PHRASES = Phrases.of(List.of("end it all", "can't go on", "gin"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "end it all",
        "I could END IT ALL.",
        "…end   it\n\tall!!!",
        "end—it—all",
        "(end it, all)",
        "ｅｎｄ it all",
        "e\u0301nd it all",
        "end\u200B it all",
        "*end* _it_ all"
      })
  void findsAPhraseHoweverItIsTyped(String text) {
    assertThat(PHRASES.findIn(text)).contains("end it all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"I can't go on", "I cant go on", "I can’t go on", "I CAN`T GO ON"})
  void findsAPhraseWithEveryApostropheAndWithNone(String text) {
    assertThat(PHRASES.findIn(text)).contains("can't go on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "send it all to me",
        "end it allegedly",
        "the end. It, after all",
        "ginger biscuits",
        "begin",
        "imagine",
        "",
        "   "
      })
  void findsWholeWordsOnly(String text) {
    assertThat(PHRASES.findIn(text)).isEmpty();
  }

  @Test
  void refusesAPhraseWithoutWords() {
    assertThatIllegalArgumentException().isThrownBy(() -> Phrases.of(List.of("...")));
  }
}
