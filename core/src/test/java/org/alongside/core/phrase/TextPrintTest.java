package org.alongside.core.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPrintTest {
  private static final String ADVERT =
      "Hello everybody. My cousin fits ramps and rails all over the county, quickly and for little"
          + " money. He did ours last week and we are so happy with it. Ring him any day after four,"
          + " he likes to talk about what you need, and he brings the kettle.";

  @Test
  void theSameWordsHaveTheSamePrintWhateverStandsAroundThem() {
    TextPrint print = TextPrint.of("Ring my cousin, he does it cheap!");
    assertThat(TextPrint.of("ring  my COUSIN –\nhe does it **cheap**")).isEqualTo(print);
    assertThat(TextPrint.of("> Who can help?\n\nRing my cousin, he does it cheap"))
        .isEqualTo(print);
    assertThat(TextPrint.of("Ring\u200B my cou\u0301sin, he does it cheap")).isEqualTo(print);
    assertThat(TextPrint.of("Ring my cousin, he does it well").exact()).isNotEqualTo(print.exact());
    assertThat(print.words()).isEqualTo(7);
  }

  @Test
  void aTextWithAWordChangedIsNearlyTheSame() {
    TextPrint print = TextPrint.of(ADVERT);
    TextPrint near = TextPrint.of(ADVERT.replace("kettle", "teapot").replace("Hello", "Hi"));
    assertThat(near.exact()).isNotEqualTo(print.exact());
    assertThat(near.likeness(print)).isGreaterThanOrEqualTo(80);
  }

  @Test
  void otherTextsAboutTheSameAreNot() {
    TextPrint print = TextPrint.of(ADVERT);
    TextPrint other =
        TextPrint.of(
            "We had ramps and rails fitted last year. It took three visits and a lot of tea, and in"
                + " the end the council paid for most of it. Ask your worker what your budget covers"
                + " before you ring anybody.");
    assertThat(other.likeness(print)).isLessThan(20);
  }

  @Test
  void alikeTextsAreFoundByABandAndOthersAreNot() {
    Random random = new Random(7);
    int missed = 0;
    int met = 0;
    for (int run = 0; run < 300; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append("w").append(random.nextInt(4000)).append(' ');
      }
      TextPrint print = TextPrint.of(text.toString());
      TextPrint near = TextPrint.of(text + "one word more");
      TextPrint far = TextPrint.of(new StringBuilder(text).reverse().toString());
      missed += Collections.disjoint(print.bands(), near.bands()) ? 1 : 0;
      met += Collections.disjoint(print.bands(), far.bands()) ? 0 : 1;
    }
    assertThat(missed).isZero();
    assertThat(met).isZero();
  }

  @Test
  void isReadAsItWasWritten() {
    for (String text : List.of(ADVERT, "", "\uD83D\uDC4D", "one", "one two")) {
      TextPrint print = TextPrint.of(text);
      assertThat(TextPrint.read(print.words(), print.exact(), print.written())).isEqualTo(print);
      assertThat(print.written()).hasSize(256);
      assertThat(print.exact()).hasSize(16);
    }
    assertThat(TextPrint.of("\uD83D\uDC4D").words()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> TextPrint.read(1, "0", "00"));
  }
}
