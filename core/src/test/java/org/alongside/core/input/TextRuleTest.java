package org.alongside.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
  private static final TextRule LINE = TextRule.line(3, 10);
  private static final TextRule LINES = TextRule.lines(1, 100);

  @Test
  void takesTheSpacesAroundAway() {
    assertThat(LINE.read(" \t\u00A0Swimming\n ").get()).isEqualTo("Swimming");
  }

  @Test
  void makesEveryLineEndTheSame() {
    assertThat(LINES.read("one\r\ntwo\rthree").get()).isEqualTo("one\ntwo\nthree");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👩‍🦽 at the pool",
        "שלום לכולם",
        "مرحبا",
        "Zoe\u0308",
        "tab\tbed",
        "𝔄𝔟",
        "<b>&amp;'\"--",
        "نوشتن\u200Cفارسی"
      })
  void keepsEveryOtherTextExactly(String text) {
    assertThat(LINES.read(text).get()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nul\u0000",
        "bell\u0007bell",
        "x\u001Bx",
        "x\u0085x",
        "abc\u202Etxt.exe",
        "x\u2066x",
        "half \uD83D pair",
        "\uDE00 half",
        "x\uFFFEx"
      })
  void refusesCharactersThatDeceiveOrBreak(String text) {
    assertThat(LINES.read(text).errors())
        .containsExactly(FieldError.at("", InputCode.NOT_ALLOWED_CHARACTERS));
  }

  @Test
  void refusesASecondLineWhereThereIsOne() {
    assertThat(LINE.read("one\ntwo").errors())
        .containsExactly(FieldError.at("", InputCode.NOT_ALLOWED_CHARACTERS));
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(LINE.read("😀😀😀😀😀😀😀😀😀😀").find()).isPresent();
    assertThat(LINE.read("😀😀😀😀😀😀😀😀😀😀😀").errors())
        .containsExactly(FieldError.at("", InputCode.TOO_LONG, "10"));
    assertThat(LINE.read("ab").errors())
        .containsExactly(FieldError.at("", InputCode.TOO_SHORT, "3"));
    assertThat(LINE.read("\u200B\u200D\u00AD\u200E").errors())
        .containsExactly(FieldError.at("", InputCode.REQUIRED));
    assertThat(LINE.read("  ").errors()).containsExactly(FieldError.at("", InputCode.REQUIRED));
    assertThat(TextRule.lines(0, 5).read("  ").get()).isEmpty();
  }

  @Test
  void acceptsAsKeptOnlyWhatItWouldKeep() {
    assertThat(LINE.require("Swimming")).isEqualTo("Swimming");
    assertThatIllegalArgumentException().isThrownBy(() -> LINE.require(" Swimming"));
    assertThatIllegalArgumentException().isThrownBy(() -> LINE.require("x"));
  }

  @Test
  void readsItsOwnResultUnchanged() {
    String once = LINES.read("  a\r\n\r\n b \r").get();
    assertThat(LINES.read(once).get()).isEqualTo(once);
  }
}
