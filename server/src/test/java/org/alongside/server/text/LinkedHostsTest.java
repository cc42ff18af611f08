package org.alongside.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkedHostsTest {
  @Test
  void findsWhereEachAddressLeads() {
    assertThat(LinkedHosts.in("see https://www.NHS.uk/x and www.m\u00FCnchen.example."))
        .containsExactly("nhs.uk", "xn--mnchen-3ya.example");
    assertThat(
            LinkedHosts.in(
                "[a](//evil.example/x) <http://evil.example:8080/?q> (http://b.example)"))
        .containsExactly("evil.example", "evil.example", "b.example");
    assertThat(LinkedHosts.in("https://nhs.uk@evil.example/ http:\\\\evil.example"))
        .startsWith("evil.example");
  }

  @Test
  void findsNoneWhereThereIsNone() {
    assertThat(LinkedHosts.in("I paid 3.50 at 9.30. e.g. this//that and localhost")).isEmpty();
    assertThat(LinkedHosts.in("http://localhost/ http://" + "a".repeat(400))).isEmpty();
  }

  @Test
  void aLetterThatLooksLikeAnotherIsAnotherHost() {
    assertThat(LinkedHosts.in("https://nh\u0455.uk/")).containsExactly("xn--nh-foc.uk");
  }
}
