package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The parts of a plan: closed at first, opened by a press or by their link, all open on paper. */
class PlanPartsTest {
  private static final String PLAN = "/holders/" + Cast.AMINA + "/plan";
  private static final String NEEDS = "Help to wash, dress and get downstairs.";

  private static final TestServer server = TestServer.start(Dialect.SQLITE, TestClock.today());
  private static final Chromium chromium = new Chromium();

  @AfterAll
  static void close() {
    chromium.close();
    server.close();
  }

  private static Locator words(Page page, String words) {
    return page.locator("main").getByText(words).first();
  }

  @Test
  void opensOneAfterTheOtherAndAllOfThemOnPaper() {
    Page page = chromium.phone().newPage();
    Chromium.signIn(page, server.url(), "holder");
    page.navigate(server.url() + PLAN);
    assertThat(words(page, NEEDS).isVisible()).isFalse();
    page.locator("summary", new Page.LocatorOptions().setHasText("My health and support")).click();
    assertThat(words(page, NEEDS).isVisible()).isTrue();
    page.locator("summary", new Page.LocatorOptions().setHasText("Who to call")).click();
    assertThat(words(page, "Farah Khan").isVisible()).isTrue();
    assertThat(words(page, NEEDS).isVisible()).isFalse();

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(words(page, NEEDS).isVisible()).isTrue();
    assertThat(words(page, "Farah Khan").isVisible()).isTrue();
    // Paper lies about: who is only for Amina and her worker is not on it.
    assertThat(words(page, "Nadia Rahim").isVisible()).isFalse();
    page.navigate(server.url() + PLAN + "/tonight");
    assertThat(words(page, "Farah Khan").isVisible()).isTrue();
    assertThat(words(page, "Nadia Rahim").isVisible()).isFalse();
  }

  @Test
  void aLinkLandsOnAnOpenPartWithoutScripts() {
    Page page = chromium.phoneWithoutScript().newPage();
    Chromium.signIn(page, server.url(), "holder");
    page.navigate(server.url() + PLAN + "?open=tasks#tasks");
    assertThat(words(page, "Sign-off has ended").isVisible()).isTrue();
    assertThat(words(page, NEEDS).isVisible()).isFalse();
    page.locator("main a", new Page.LocatorOptions().setHasText("Open everything")).click();
    assertThat(words(page, NEEDS).isVisible()).isTrue();
    assertThat(words(page, "Sign-off has ended").isVisible()).isTrue();
  }
}
