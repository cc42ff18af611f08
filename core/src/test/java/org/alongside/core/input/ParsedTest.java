package org.alongside.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParsedTest {
  @Test
  void goesTheWayOfItsKind() {
    Parsed<Integer> refused = Parsed.invalid("/a", InputCode.REQUIRED);
    assertThat(Parsed.valid(3).<String>match(v -> "got " + v, errors -> "none")).isEqualTo("got 3");
    assertThat(refused.<String>match(v -> "got " + v, errors -> errors.get(0).code()))
        .isEqualTo("required");
  }

  @Test
  void keepsItsErrorsWhenTheValueIsChanged() {
    Parsed<Integer> refused = Parsed.invalid("/a", InputCode.REQUIRED);
    assertThat(refused.map(v -> v + 1).errors()).isEqualTo(refused.errors());
    assertThat(Parsed.valid(3).map(v -> v + 1).get()).isEqualTo(4);
  }

  @Test
  void givesTheReasonsWhenAValueIsDemanded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parsed.invalid("/a", InputCode.REQUIRED).get())
        .withMessageContaining("required")
        .withMessageContaining("/a");
  }

  @Test
  void isNeverRefusedWithoutAReason() {
    assertThatIllegalArgumentException().isThrownBy(() -> Parsed.invalid(List.of()));
  }

  @Test
  void collectsEveryErrorBeforeItAnswers() {
    FieldErrors errors = new FieldErrors();
    assertThat(errors.orElse(() -> "fine").get()).isEqualTo("fine");
    errors.add("/a", InputCode.REQUIRED);
    errors.add("/b", InputCode.TOO_LONG, "10");
    assertThat(errors.orElse(() -> "fine").errors())
        .containsExactly(
            new FieldError("/a", "required", List.of()),
            new FieldError("/b", "too-long", List.of("10")));
  }
}
