package org.alongside.core.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.junit.jupiter.api.Test;

class ForumTextTest {
  @Test
  void aTitleHasThreeToAHundredAndTwentyCharacters() {
    assertThat(ThreadTitle.read(" Abc ").get()).isEqualTo(new ThreadTitle("Abc"));
    assertThat(ThreadTitle.read("x".repeat(120)).find()).isPresent();
    assertThat(ThreadTitle.read("Ab").errors())
        .containsExactly(FieldError.at("", InputCode.TOO_SHORT, "3"));
    assertThat(ThreadTitle.read("x".repeat(121)).errors())
        .containsExactly(FieldError.at("", InputCode.TOO_LONG, "120"));
    assertThat(ThreadTitle.read("two\nlines").errors())
        .containsExactly(FieldError.at("", InputCode.NOT_ALLOWED_CHARACTERS));
  }

  @Test
  void aPostHasUpToTwentyThousandCharactersOnSeveralLines() {
    assertThat(PostText.read("x".repeat(20_000)).find()).isPresent();
    assertThat(PostText.read("a\r\n\r\n* b").get().value()).isEqualTo("a\n\n* b");
    assertThat(PostText.read("x".repeat(20_001)).errors())
        .containsExactly(FieldError.at("", InputCode.TOO_LONG, "20000"));
    assertThat(PostText.read("  ").errors()).containsExactly(FieldError.at("", InputCode.REQUIRED));
  }

  @Test
  void refusesTextThatWouldReadAsAnother() {
    assertThat(ThreadTitle.read("money \u202Eesrever").errors())
        .containsExactly(FieldError.at("", InputCode.NOT_ALLOWED_CHARACTERS));
    assertThatIllegalArgumentException().isThrownBy(() -> new PostText("bell \u0007"));
    assertThatIllegalArgumentException().isThrownBy(() -> new ThreadTitle(" spaced "));
  }

  @Test
  void aReportMayGoWithoutWordsButADecisionNeedsItsReason() {
    assertThat(ReportText.read("").get().value()).isEmpty();
    assertThat(ModerationNote.read(" ").errors())
        .containsExactly(FieldError.at("", InputCode.REQUIRED));
  }
}
