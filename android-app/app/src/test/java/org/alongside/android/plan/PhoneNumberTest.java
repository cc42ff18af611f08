package org.alongside.android.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PhoneNumberTest {

  @Test
  void findsTheNumberBesideAName() {
    assertThat(PhoneNumber.find("Bright Care, 020 7946 0000")).contains("020 7946 0000");
    assertThat(PhoneNumber.find("(020) 7946-0000 Bright Care")).contains("020 7946 0000");
    assertThat(PhoneNumber.find("Mum +44 7700 900123, or Dad 07700 900124"))
        .contains("+44 7700 900123");
    assertThat(PhoneNumber.find("Call 111, option 2")).contains("111");
  }

  @Test
  void findsNoneWhereThereIsNone() {
    assertThat(PhoneNumber.find("")).isEmpty();
    assertThat(PhoneNumber.find("My neighbour at 12")).isEmpty();
    assertThat(PhoneNumber.find("Flat 4, 2026")).isEmpty();
  }
}
