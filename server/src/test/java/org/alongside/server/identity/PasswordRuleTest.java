package org.alongside.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.server.identity.PasswordRule.Flaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  private static final List<String> KNOWN = List.of("amina.khan@demo.example", "Amina Khan");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password123",
        "1234567890",
        "qwertyuiop",
        "aaaaaaaaaaaa",
        "Password1!",
        "iloveyou12",
        "amina.khan@demo.example",
        "alongside1",
        "abcdefghij"
      })
  void refusesWhatManyPeopleUse(String common) {
    assertThat(PasswordRule.find(common, KNOWN)).contains(Flaw.TOO_COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "teapot lantern bicycle",
        "gr8 fish supper on Friday",
        "vuqzortelmi",
        "чайник и фонарь"
      })
  void takesWhatIsLongAndOnesOwn(String good) {
    assertThat(PasswordRule.find(good, KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "vuqzortel"})
  void refusesWhatIsShort(String tooShort) {
    assertThat(PasswordRule.find(tooShort, KNOWN)).contains(Flaw.TOO_SHORT);
  }
}
