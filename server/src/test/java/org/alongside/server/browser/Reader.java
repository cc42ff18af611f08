package org.alongside.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody who is signed in and goes about the website by what they can see on it. */
final class Reader implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 20_000;

  private final BrowserContext context;
  private final Page page;

  private Reader(BrowserContext context, Page page) {
    this.context = context;
    this.page = page;
  }

  /** Signs in as one of the demo: {@code as(chromium, screen, url, "holder")}. */
  static Reader as(Chromium chromium, Screen screen, String url, String account) {
    BrowserContext context = screen.open(chromium);
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    Chromium.signIn(page, url, account);
    return new Reader(context, page);
  }

  /** Somebody who is not signed in, at the front page. */
  static Reader guest(Chromium chromium, Screen screen, String url) {
    BrowserContext context = screen.open(chromium);
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate(url + "/boards");
    return new Reader(context, page);
  }

  Page page() {
    return page;
  }

  /** Goes to one of the main places, such as <i>Spending</i>. */
  Reader go(String place) {
    page.locator(".al-places__link")
        .filter(new Locator.FilterOptions().setHasText(place))
        .first()
        .click();
    return this;
  }

  /** Follows the first link in the page's content whose words hold these. */
  Reader follow(String words) {
    main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words)).first().click();
    return this;
  }

  /** Types into the field with this label. */
  Reader type(String label, String text) {
    main().getByLabel(label, new Locator.GetByLabelOptions().setExact(false)).first().fill(text);
    return this;
  }

  /** Chooses the answer with these words. */
  Reader choose(String words) {
    main().getByLabel(words, new Locator.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  /** Presses the button with these words. */
  Reader press(String words) {
    main()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true))
        .click();
    return this;
  }

  /** The content of the page, without what stands around it. */
  Locator main() {
    return page.locator("main");
  }

  /** The words of the page's content. */
  String words() {
    return main().innerText();
  }

  /** The heading of the page. */
  String heading() {
    return main().locator("h1").innerText();
  }

  @Override
  public void close() {
    context.close();
  }
}
