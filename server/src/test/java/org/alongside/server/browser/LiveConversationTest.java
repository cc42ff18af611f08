package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Clock;
import java.util.UUID;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Cable;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;

/** A conversation that stays open shows what is new by itself, also after the network was gone. */
class LiveConversationTest {
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  private static String answer(Client worker, String text) {
    com.google.gson.JsonObject body = new com.google.gson.JsonObject();
    body.addProperty("text", text);
    assertThat(
            worker
                .api("PUT", "/conversations/" + Cast.AMINA + "/messages/" + UUID.randomUUID(), body)
                .statusCode())
        .isEqualTo(201);
    return text;
  }

  @Test
  void showsTheAnswerWithoutLoadingAgainAlsoAfterTheStreamBroke() {
    try (TestServer server = TestServer.start(Dialect.SQLITE, Clock.systemUTC());
        Cable cable = Cable.to(server.url());
        Chromium chromium = new Chromium();
        Reader holder = Reader.as(chromium, Screen.PHONE, cable.url(), "holder")) {
      Client worker = server.as("worker");
      holder.go("Messages").type("Your message", "Half a thought");
      Page page = holder.page();
      page.evaluate("window.openedOnce = true");
      Locator messages = holder.main().locator("#messages");

      String first = answer(worker, "The first answer");
      PlaywrightAssertions.assertThat(messages).containsText(first, PATIENTLY);
      PlaywrightAssertions.assertThat(page.locator("#live-status"))
          .containsText("There is something new");

      cable.cut();
      String second = answer(worker, "Said while the line was down");
      page.waitForTimeout(1_000);
      assertThat(messages.innerText()).doesNotContain(second);
      cable.mend();
      PlaywrightAssertions.assertThat(messages).containsText(second, PATIENTLY);

      String third = answer(worker, "And one more");
      PlaywrightAssertions.assertThat(messages).containsText(third, PATIENTLY);
      assertThat(page.evaluate("window.openedOnce")).as("never loaded again").isEqualTo(true);
      PlaywrightAssertions.assertThat(page.locator("#text")).hasValue("Half a thought");
      assertThat(messages.innerText()).containsOnlyOnce(first).containsOnlyOnce(second);
    }
  }
}
