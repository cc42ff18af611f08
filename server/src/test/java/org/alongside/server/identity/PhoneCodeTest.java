package org.alongside.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PhoneCodeTest {
  private final Random random = new Random(15);

  @Test
  void isReadHoweverItIsTyped() {
    for (int i = 0; i < 200; i++) {
      PhoneCode code = PhoneCode.next(random);
      assertThat(PhoneCode.find(code.shown())).contains(code);
      assertThat(PhoneCode.find(code.shown().replace(' ', '-').toLowerCase(java.util.Locale.ROOT)))
          .contains(code);
      assertThat(PhoneCode.find(" " + code.letters() + "\n")).contains(code);
    }
  }

  @Test
  void hasNoLettersThatAreMistakenForOthersOrSpellWords() {
    for (int i = 0; i < 200; i++) {
      assertThat(PhoneCode.next(random).letters()).doesNotContainPattern("[01AEIOULY]").hasSize(8);
    }
  }

  @Test
  void isNothingElse() {
    assertThat(PhoneCode.find("")).isEmpty();
    assertThat(PhoneCode.find("K7PM 3XW")).isEmpty();
    assertThat(PhoneCode.find("K7PM 3XWD2")).isEmpty();
    assertThat(PhoneCode.find("K7PM 3XW0")).isEmpty();
  }

  @Test
  void saysNothingOfItself() {
    PhoneCode code = PhoneCode.next(random);
    assertThat(code.toString()).doesNotContain(code.letters());
    assertThat(code.hash()).doesNotContain(code.letters()).hasSize(64);
  }
}
