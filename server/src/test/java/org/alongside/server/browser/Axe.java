package org.alongside.server.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lets axe look at an open page: all its rules of WCAG 2.2 AA in light, the colours in dark. */
final class Axe {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final int NARROW = 320;
  private static final String SCRIPT = script();

  private static final String RUN =
      "async only => (await axe.run(document, {runOnly: only, resultTypes: ['violations']}))"
          + ".violations.map(found => found.id + ' ' + found.nodes[0].html)";

  private Axe() {}

  /**
   * What is wrong; also whether the page is wider than a phone of 320 pixels. Its browser must run
   * scripts, or it waits for ever.
   */
  static List<String> look(Page page) {
    List<String> wrong = new ArrayList<>();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.evaluate(SCRIPT);
    note(page.evaluate(RUN, Map.of("type", "tag", "values", RULES)), "light", wrong);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Map<String, Object> colours = Map.of("type", "rule", "values", List.of("color-contrast"));
    note(page.evaluate(RUN, colours), "dark", wrong);
    wrong.addAll(width(page));
    return wrong;
  }

  /** Whether the page is wider than a phone of 320 pixels. */
  private static List<String> width(Page page) {
    List<String> wrong = new ArrayList<>();
    page.setViewportSize(NARROW, 700);
    Object width = page.evaluate("document.scrollingElement.scrollWidth");
    if (!(width instanceof Integer pixels) || pixels > NARROW) {
      wrong.add("is " + width + " pixels wide on a phone of " + NARROW);
    }
    page.setViewportSize(360, 740);
    return wrong;
  }

  private static void note(Object violations, String scheme, List<String> wrong) {
    if (!(violations instanceof List<?> all)) {
      throw new IllegalStateException("axe did not answer: " + violations);
    }
    all.forEach(violation -> wrong.add(scheme + ": " + violation));
  }

  private static String script() {
    try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(file, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
