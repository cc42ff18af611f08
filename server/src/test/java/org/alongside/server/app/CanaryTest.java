package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.server.app.Canaries.Canary;
import org.alongside.server.app.SweepTargets.Target;
import org.alongside.server.db.Dialect;
import org.alongside.server.http.Route;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Everybody reads everything that the routes and the links of their pages lead to; no word of
 * {@link Canaries} may show to whom the matrix does not show it (safety.md 10), nor in the log.
 */
class CanaryTest {
  private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
  private static final int MOST_PAGES = 150;

  @Test
  void nobodySeesAWordThatTheMatrixDoesNotShowThem() {
    ListAppender<ILoggingEvent> log = listen();
    try (TestServer server = TestServer.start(Dialect.SQLITE, TestClock.today())) {
      SweepTargets targets = SweepTargets.of(server);
      List<Canary> canaries = server.write(Canaries::plant);
      Set<String> leaked = new LinkedHashSet<>();
      Set<String> seen = new HashSet<>();
      for (String who : everybody()) {
        Client client = who.equals("guest") ? server.guest() : server.as(who);
        for (String[] page : pages(server, targets, client)) {
          for (Canary canary : canaries) {
            if (page[1].contains(canary.word())) {
              seen.add(canary.word());
              if (!SweepOracle.mayRead(canary.asset(), who, canary.holder(), canary.kind())) {
                leaked.add(who + " sees " + canary + " on " + page[0]);
              }
            }
          }
        }
      }
      assertThat(leaked).isEmpty();
      assertThat(seen)
          .as("every word shows to somebody, or the crawl does not reach it")
          .containsExactlyInAnyOrderElementsOf(canaries.stream().map(Canary::word).toList());
      assertThat(
              log.list.stream()
                  .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                  .filter(line -> line.contains("Quokka") || line.contains("@demo.example")))
          .isEmpty();
    } finally {
      ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }
  }

  private static List<String> everybody() {
    List<String> everybody = new ArrayList<>(List.of("guest"));
    everybody.addAll(SweepOracle.ACCOUNTS);
    return everybody;
  }

  private static ListAppender<ILoggingEvent> listen() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    root.setLevel(Level.WARN);
    return log;
  }

  /** The paths and texts of all that one person can open: what the routes name, then every link. */
  private static List<String[]> pages(TestServer server, SweepTargets targets, Client client) {
    Deque<String> waiting = new ArrayDeque<>(List.of("/"));
    for (Route route : server.routes()) {
      if (route.isSafe() && !route.path().endsWith("/events")) {
        targets.of(route).stream().map(Target::path).forEach(waiting::add);
      }
    }
    int most = waiting.size() + MOST_PAGES;
    Set<String> opened = new HashSet<>();
    List<String[]> pages = new ArrayList<>();
    while (!waiting.isEmpty() && opened.size() < most) {
      String path = waiting.poll().replace("&amp;", "&");
      if (!opened.add(path) || path.startsWith("/static/") || path.endsWith("/events")) {
        continue;
      }
      String body =
          (path.startsWith(Route.API)
                  ? client.api("GET", path.substring(Route.API.length()), null)
                  : client.get(path))
              .body();
      pages.add(new String[] {path, body});
      LINK.matcher(body).results().map(found -> found.group(1)).forEach(waiting::add);
    }
    return pages;
  }
}
