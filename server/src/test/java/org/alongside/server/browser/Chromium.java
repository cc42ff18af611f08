package org.alongside.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright, which downloads nothing. */
final class Chromium implements AutoCloseable {
  private static final int PHONE_WIDTH = 360;
  private static final int PHONE_HEIGHT = 740;

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // Nothing but the server of the test has an address: a request to elsewhere leads
          // nowhere.
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
          "--disable-dev-shm-usage");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(FLAGS));
  }

  private static Path executable() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chromium. Install it with: .ci/setup"));
  }

  /** A phone of 360 by 740 pixels, with JavaScript. */
  BrowserContext phone() {
    return context(PHONE_WIDTH, PHONE_HEIGHT, ColorScheme.LIGHT, true);
  }

  /** A phone of 360 by 740 pixels in the dark. */
  BrowserContext phoneInTheDark() {
    return context(PHONE_WIDTH, PHONE_HEIGHT, ColorScheme.DARK, true);
  }

  /** A phone of 360 by 740 pixels whose browser runs no JavaScript. */
  BrowserContext phoneWithoutScript() {
    return context(PHONE_WIDTH, PHONE_HEIGHT, ColorScheme.LIGHT, false);
  }

  /** A desk screen of 1280 by 900 pixels. */
  BrowserContext desk() {
    return context(1280, 900, ColorScheme.LIGHT, true);
  }

  private BrowserContext context(int width, int height, ColorScheme scheme, boolean script) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setColorScheme(scheme)
            .setJavaScriptEnabled(script)
            .setLocale("en-GB")
            .setTimezoneId("Europe/London"));
  }

  /** Signs in on the sign-in page: {@code signIn(page, url, "holder")} is holder@demo.example. */
  static void signIn(Page page, String url, String account) {
    page.navigate(url + "/sign-in");
    page.getByLabel("Email address").fill(account + "@demo.example");
    page.getByLabel("Password").fill("demo-Alongside-1");
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(there -> !there.contains("/sign-in"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
