package org.alongside.android.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerAddressTest {

  @ParameterizedTest
  @CsvSource({
    "alongside.example, https://alongside.example/",
    "' HTTPS://Alongside.Example/sign-in?next=x#y ', https://alongside.example/",
    "alongside.example:8443, https://alongside.example:8443/",
    "localhost:8080, http://localhost:8080/",
    "http://10.0.2.2:8080, http://10.0.2.2:8080/"
  })
  void understandsWhatPeopleType(String typed, String expected) {
    assertThat(ServerAddress.find(typed)).hasToString("Optional[" + expected + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "our scheme",
        "http://alongside.example",
        "ftp://alongside.example",
        "https://me:secret@alongside.example",
        "http://localhost.evil.example"
      })
  void refusesWhatIsNoAddressOrWouldTravelInClearText(String typed) {
    assertThat(ServerAddress.find(typed)).isEmpty();
  }
}
