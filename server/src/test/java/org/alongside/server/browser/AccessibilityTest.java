package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
import java.util.stream.Collectors;
import org.alongside.server.app.TestServer;
import org.alongside.server.demo.Cast;
import org.alongside.server.http.Route;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks the website as each role, from link to link, and lets axe look at one page of every route
 * (WCAG 2.2 AA), in light and in dark, and at a page of the same route that another role sees when
 * there is an element of a new kind in it. Looks too whether the page fits a phone of 320 pixels
 * without scrolling sideways.
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
          ".*(/events|/feed|[.]csv|[.]ics|[.]pdf|/attachments/:attachment(/picture)?|/receipts/:receipt)");

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"");
  private static final Pattern ELEMENT = Pattern.compile("<[a-z][^>]*>");

  /** The value of everything but a class, a role or a type. */
  private static final Pattern VALUE = Pattern.compile("((?<!class)(?<!role)(?<!type)=)\"[^\"]*\"");

  /** The routes of which a page was looked at, by whichever role came there first. */
  private static final Set<String> ROUTES = ConcurrentHashMap.newKeySet();

  /** The kinds of elements that were looked at. */
  private static final Set<String> ELEMENTS = ConcurrentHashMap.newKeySet();

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
      Client reader = role.equals("guest") ? server.guest() : server.as(role);
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
        String html = reader.get(path).body();
        if (!html.contains("<main")) {
          continue;
        }
        waiting.addAll(links(html));
        boolean isNew = ROUTES.add(key(route.get(), path));
        if (ELEMENTS.addAll(elements(html)) || isNew) {
          page.navigate(server.url() + path);
          for (String flaw : Axe.look(page)) {
            wrong.add(role + " " + path + " " + flaw);
          }
        }
      }
      assertThat(wrong).as("problems on the pages of %s, %d routes", role, seen.size()).isEmpty();
      assertThat(seen).hasSizeGreaterThan(3);
    }
  }

  private static List<String> links(String html) {
    return LINK.matcher(html)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&").replaceAll("#.*", ""))
        .toList();
  }

  /** The elements of a page, each with its class and the names of what else it carries. */
  private static Set<String> elements(String html) {
    return ELEMENT
        .matcher(html)
        .results()
        .map(found -> VALUE.matcher(found.group()).replaceAll("$1"))
        .collect(Collectors.toSet());
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
