package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.server.app.TestServer;
import org.alongside.server.demo.Cast;
import org.alongside.server.http.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks the website as each role, from link to link, and lets axe look at one page of every route
 * (WCAG 2.2 AA), in light and in dark. Looks too whether the page fits a phone of 320 pixels
 * without scrolling sideways.
 */
class AccessibilityTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final int NARROW = 320;

  /** Pages that no link leads to, only a form. */
  private static final Map<String, List<String>> BEHIND_FORMS =
      Map.of(
          "guest",
          List.of(
              "/tools/cost-of-a-personal-assistant?year=2026%2F27&pay=monthly&hours-1=12&rate-1=13.50"
                  + "&days-1=3&age-1=22-40&pattern-1=regular&pension-1=by-the-rules&sick=5"
                  + "&allowance=claimed&redundancy=set-aside&agency=25"),
          "coordinator",
          List.of("/holders/" + Cast.AMINA + "/budget/new?approach=schedule-beside-comparison"));

  private static final String AXE = axe();

  private static final String RUN =
      "async only => (await axe.run(document, {runOnly: only, resultTypes: ['violations']}))"
          + ".violations.map(found => found.id + ' ' + found.nodes[0].html)";

  private static Chromium chromium;
  private static TestServer server;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
    server = TestServer.shared();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guest",
        "holder",
        "holder2",
        "nominee",
        "worker",
        "coordinator",
        "moderator",
        "editor",
        "admin"
      })
  void everyPageOfTheirPathIsAccessible(String role) {
    try (BrowserContext context = chromium.phone()) {
      Page page = context.newPage();
      if (!role.equals("guest")) {
        Chromium.signIn(page, server.url(), role);
      }
      List<String> wrong = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      Deque<String> waiting = new ArrayDeque<>(List.of("/"));
      waiting.addAll(BEHIND_FORMS.getOrDefault(role, List.of()));
      while (!waiting.isEmpty()) {
        String path = waiting.poll();
        Optional<Route> route = routeOf(path);
        if (route.isEmpty() || !seen.add(key(route.get(), path))) {
          continue;
        }
        page.navigate(server.url() + path);
        if (page.locator("main").count() == 0) {
          continue;
        }
        look(page, role, path, wrong);
        waiting.addAll(links(page));
      }
      assertThat(wrong).as("problems on the pages of %s, %d routes", role, seen.size()).isEmpty();
      assertThat(seen).hasSizeGreaterThan(3);
    }
  }

  /** All rules in light; in dark only the colours are others. */
  private static void look(Page page, String role, String path, List<String> wrong) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.evaluate(AXE);
    note(page.evaluate(RUN, Map.of("type", "tag", "values", RULES)), role, path, "light", wrong);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    note(
        page.evaluate(RUN, Map.of("type", "rule", "values", List.of("color-contrast"))),
        role,
        path,
        "dark",
        wrong);
    page.setViewportSize(NARROW, 700);
    Object width = page.evaluate("document.scrollingElement.scrollWidth");
    if (!(width instanceof Integer pixels) || pixels > NARROW) {
      wrong.add(role + " " + path + " is " + width + " pixels wide on a phone of " + NARROW);
    }
    page.setViewportSize(360, 740);
  }

  private static void note(
      Object violations, String role, String path, String scheme, List<String> wrong) {
    if (!(violations instanceof List<?> all)) {
      throw new IllegalStateException("axe did not answer: " + violations);
    }
    all.forEach(violation -> wrong.add(role + " " + path + " " + scheme + ": " + violation));
  }

  private static String axe() {
    try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(file, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> links(Page page) {
    Object hrefs =
        page.evaluate(
            "[...document.querySelectorAll('a[href]')].map(a => a.href).filter(h => h.startsWith(location.origin))");
    List<String> paths = new ArrayList<>();
    if (hrefs instanceof List<?> all) {
      for (Object href : all) {
        URI uri = URI.create(href.toString());
        paths.add(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
      }
    }
    return paths;
  }

  private static Optional<Route> routeOf(String path) {
    String plain = path.replaceAll("[?].*", "");
    return server.routes().stream()
        .filter(Route::isSafe)
        .filter(route -> !route.isApi() && !route.path().endsWith("/events"))
        .filter(route -> matches(route, plain))
        .findFirst();
  }

  private static boolean matches(Route route, String path) {
    String pattern =
        Pattern.compile(":[A-Za-z]+")
            .matcher(Pattern.quote(route.path()))
            .replaceAll("\\\\E[^/]+\\\\Q");
    return path.matches(pattern);
  }

  /** One page of each route, and one with a query, which may look different. */
  private static String key(Route route, String path) {
    return route + (path.contains("?") ? "?" : "");
  }
}
