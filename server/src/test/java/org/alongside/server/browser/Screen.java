package org.alongside.server.browser;

import com.microsoft.playwright.BrowserContext;

/** What a person looks at the website with. */
enum Screen {
  PHONE,
  DESK,
  PHONE_WITHOUT_SCRIPT;

  /** A browser of somebody who looks through this, with cookies of its own. */
  BrowserContext open(Chromium chromium) {
    return switch (this) {
      case PHONE -> chromium.phone();
      case DESK -> chromium.desk();
      case PHONE_WITHOUT_SCRIPT -> chromium.phoneWithoutScript();
    };
  }

  /** Whether JavaScript runs in it. */
  boolean runsScript() {
    return this != PHONE_WITHOUT_SCRIPT;
  }
}
