package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session that ends while somebody writes. */
class SignedOutTest {
  @ParameterizedTest
  @EnumSource(
      value = Screen.class,
      names = {"PHONE", "PHONE_WITHOUT_SCRIPT"})
  void aMessageOutlivesTheSessionInWhichItWasWritten(Screen screen) {
    String words = "I wrote this slowly & with care on " + screen + ".";
    try (Chromium chromium = new Chromium();
        TestServer server = TestServer.start(Dialect.SQLITE, Clock.systemUTC());
        Reader holder = Reader.as(chromium, screen, server.url(), "holder")) {
      holder.go("Messages").type("Your message", words);
      server.write(tx -> tx.sql().execute("delete from session"));
      holder.press("Send");
      assertThat(holder.words()).contains("Please sign in again", words);
      holder.type("Email address", "holder@demo.example").type("Password", "demo-Alongside-1");
      holder.press("Sign in");
      assertThat(holder.heading()).isEqualTo("You are signed in again");
      if (screen.runsScript()) {
        assertThat(Axe.look(holder.page())).isEmpty();
      }
      holder.press("Go on");
      assertThat(holder.words()).contains("Your message is sent", words);
    }
  }
}
