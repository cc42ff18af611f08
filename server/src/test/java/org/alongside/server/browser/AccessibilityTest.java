package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * (WCAG 2.2 AA), in light and in dark; pages that differ in their words alone are one. Looks too
 * whether the page fits a phone of 320 pixels without scrolling sideways.
 */
class AccessibilityTest {
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

  /** What is no page: streams, sheets, feeds, photos and documents. */
  private static final Pattern FILES =
      Pattern.compile(
          ".*(/events|/feed|[.]csv|[.]pdf|/attachments/:attachment(/picture)?|/receipts/:receipt)");

  /** The kinds of pages that were looked at, by whichever role saw one first. */
  private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

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
        boolean isNew = LOOKED_AT.add(Axe.kind(page));
        for (String flaw : isNew ? Axe.look(page) : Axe.width(page)) {
          wrong.add(role + " " + path + " " + flaw);
        }
        waiting.addAll(links(page));
      }
      assertThat(wrong).as("problems on the pages of %s, %d routes", role, seen.size()).isEmpty();
      assertThat(seen).hasSizeGreaterThan(3);
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
        .filter(route -> !route.isApi() && !FILES.matcher(route.path()).matches())
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
