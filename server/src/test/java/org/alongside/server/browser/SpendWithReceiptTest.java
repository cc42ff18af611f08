package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.alongside.server.app.TestServer;
import org.alongside.server.receipts.SomeFiles;
import org.junit.jupiter.api.Test;

/** A payment with its receipt, on a phone. */
class SpendWithReceiptTest {
  /** What docs/manual/receipts.md says; each is one thing to tap, or to tap and type into. */
  private static final int STEPS = 7;

  private int steps;

  @Test
  void isLoggedInSevenStepsFromTheHomePage() {
    try (Chromium chromium = new Chromium();
        Reader holder = Reader.as(chromium, Screen.PHONE, TestServer.shared().url(), "holder")) {
      step(holder.go("Spending"));
      step(holder.follow("Add a payment"));
      step(holder.type("How much was it?", "6.40"));
      step(holder.type("Who was paid?", "Pool café with a receipt"));
      holder
          .main()
          .getByLabel("What kind of thing was it?")
          .selectOption(new SelectOption().setLabel("Activity"));
      step(holder);
      holder
          .main()
          .getByLabel("Receipt (if you have one)")
          .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", SomeFiles.photo(0xFFEEDD)));
      step(holder);
      step(holder.press("Save payment"));
      assertThat(holder.words()).contains("Your payment and its receipt are saved");
      assertThat(steps).isEqualTo(STEPS);

      holder.follow("Pool café with a receipt");
      Locator picture = holder.main().locator("#receipts img");
      assertThat(picture.getAttribute("alt")).startsWith("Photo of the receipt: £6.40 to Pool");
      assertThat(picture.getAttribute("loading")).isEqualTo("lazy");
      picture.scrollIntoViewIfNeeded();
      holder.page().waitForCondition(() -> (int) picture.evaluate("i => i.naturalHeight") == 320);
      int wide = (int) holder.page().evaluate("() => document.documentElement.scrollWidth");
      assertThat(wide).as("nothing sticks out of the screen").isLessThanOrEqualTo(360);
      assertThat(Axe.look(holder.page())).isEmpty();
    }
  }

  private void step(Reader after) {
    assertThat(after.page().isClosed()).isFalse();
    steps++;
  }
}
