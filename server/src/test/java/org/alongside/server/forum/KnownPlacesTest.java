package org.alongside.server.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.server.text.LinkedHosts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPlacesTest {
  private static String host(String shown) {
    return LinkedHosts.plain(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nhs.uk", "www.nhs.uk", "111.nhs.uk", "GOV.UK", "www.bbc.co.uk"})
  void knowsWhereMembersPointEachOther(String shown) {
    assertThat(KnownPlaces.has(host(shown))).isTrue();
    assertThat(KnownPlaces.hasLookalikeOf(host(shown))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nh\u0455.uk",
        "www.g0v.uk",
        "nhs.uk.claims.example",
        "www.gov.uk-refund.example",
        "rnind.org.uk",
        "p\u0430ypal.example"
      })
  void findsWhatOnlyLooksLikeThem(String shown) {
    assertThat(KnownPlaces.has(host(shown))).isFalse();
    assertThat(KnownPlaces.hasLookalikeOf(host(shown))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chairs.example",
        "m\u00FCnchen.example",
        "notnhs.example",
        "uk.example",
        "10.0.0.1"
      })
  void leavesOthersAlone(String shown) {
    assertThat(KnownPlaces.has(host(shown))).isFalse();
    assertThat(KnownPlaces.hasLookalikeOf(host(shown))).isFalse();
  }
}
