package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.Members;
import org.alongside.server.identity.People;
import org.alongside.server.receipts.SomeFiles;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hostile text through every field that a person can fill in; then the pages that show it are
 * opened in a real browser (safety.md 14). No script runs, no request leaves for elsewhere, no
 * dialog opens, no link leads to a script, and the content security policy has nothing to stop.
 */
class HostileMarkupTest {
  /** Each, run as markup by a browser, sets a flag, leaves for elsewhere or leads to a script. */
  private static final List<String> MARKUP =
      List.of(
          "<script>window.ran=1</script>",
          "<ScRiPt src=https://evil.example/x.js></sCrIpT>",
          "\"><script>window.ran=1</script>",
          "'><img src=x onerror=window.ran=1>",
          "\" autofocus onfocus=window.ran=1 x=\"",
          "<img src=https://evil.example/i.png onerror=window.ran=1>",
          "<svg onload=window.ran=1>",
          "<svg><script>window.ran=1</script></svg>",
          "<svg><a href=\"javascript:window.ran=1\"><text y=9>x</text></a></svg>",
          "</textarea><script>window.ran=1</script>",
          "</title></style><script>window.ran=1</script>",
          "</p></article></main></body><script>window.ran=1</script>",
          "<style>@import 'https://evil.example/s.css';</style>",
          "<p style=\"background:url(https://evil.example/b)\">x</p>",
          "<link rel=stylesheet href=https://evil.example/l.css>",
          "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
          "<iframe src=javascript:parent.ran=1></iframe>",
          "<input autofocus onfocus=window.ran=1>",
          "<details open ontoggle=window.ran=1>x</details>",
          "<video><source onerror=window.ran=1></video>",
          "<a href=\"javascript:window.ran=1\">x</a>",
          "<base href=https://evil.example/><img src=i.png>",
          "<form action=https://evil.example/f><button>x</button></form>",
          "<math><mtext><table><mglyph><style><img src=x onerror=window.ran=1>",
          "<!--<img src=\"--><img src=x onerror=window.ran=1>");

  /** What is hostile to templates, Markdown, message patterns and readers. */
  private static final List<String> OTHERS =
      List.of(
          "[x](javascript:window.ran=1)",
          "[x](JaVaScRiPt&colon;window.ran=1)",
          "[x](java\tscript:window.ran=1)",
          "[x](data:text/html,<script>parent.ran=1</script>)",
          "[x](vbscript:window.ran=1) <javascript:window.ran=1>",
          "[x](//evil.example/protocol-relative)",
          "![x](https://evil.example/pixel.png) ![x](javascript:window.ran=1)",
          "![x][y]\n\n[y]: https://evil.example/reference.png",
          "[x]: javascript:window.ran=1\n\n[x] [x][] [y][x]",
          "`<img src=x onerror=window.ran=1>` ``<script>window.ran=1</script>``",
          "```html\n<script>window.ran=1</script>\n",
          "| <script>window.ran=1</script> |\n| --- |\n| <img src=x onerror=window.ran=1> |",
          "https://evil.example/\"onmouseover=window.ran=1 www.evil.example",
          "${7*7} #{7*7} {{7*7}} <%= 7*7 %> @raw<script>window.ran=1</script>@endraw",
          "{0} {0, plural, other {'{'<script>window.ran=1</script>} }'",
          "&lt;script&gt;window.ran=1&lt;/script&gt; %3Cscript%3Ewindow.ran=1%3C/script%3E",
          "javascript:window.ran=1//",
          "a\u200Bb\u200Cc\u200Dd\u2060e\uFEFF<script>window.ran=1</script>",
          "\uFF1Cscript\uFF1Ewindow.ran=1\uFF1C/script\uFF1E",
          "\u2028<script>window.ran=1</script>\u2029",
          "=HYPERLINK(\"https://evil.example/\",\"x\")");

  /** What no field keeps; the form that gives it back shows it all the same. */
  private static final List<String> REFUSED =
      List.of(
          "\u202E<script>window.ran=1</script>\u202C",
          "\u2066<img src=x onerror=window.ran=1>\u2069",
          "\u0007<script>window.ran=1</script>");

  /** Short enough for a name. */
  private static final List<String> NAMES =
      List.of(
          "<script>ran=1</script>x",
          "\"><img src onerror=ran=1>",
          "<svg onload=window.ran=1>",
          "[x](javascript:ran=1) {0}");

  /** Each looks like the name of somebody, or cannot be seen as it is. */
  private static final List<String> DISGUISED =
      List.of(
          "Hedge\u200Bhog",
          "\u202Egohegdeh",
          "Hedgeh\u043Eg",
          "He\u0301\u0301\u0301\u0301dge",
          "H\u00ADedgehog");

  private static final String SPEND = "/holders/" + Cast.AMINA + "/spend";
  private static final String MESSAGES = "/holders/" + Cast.AMINA + "/messages";
  private static final Pattern THREAD = Pattern.compile("/threads/[0-9a-f-]{36}");

  private static final TestClock CLOCK = TestClock.today();
  private static TestServer server;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    server = TestServer.start(Dialect.SQLITE, CLOCK);
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  private static List<String> kept() {
    List<String> kept = new ArrayList<>(MARKUP);
    kept.addAll(OTHERS);
    return kept;
  }

  /** All of them, some in each text: a comment or a fence that stays open hides what follows it. */
  private static List<String> texts(int inEach) {
    List<String> all = kept();
    List<String> texts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += inEach) {
      texts.add(String.join("\n\n", all.subList(from, Math.min(all.size(), from + inEach))));
    }
    return texts;
  }

  private static String line(String text) {
    return text.replaceAll("\\s*\\n\\s*", " ");
  }

  /** Some time passes: people do not post everything in one second. */
  private static void later(Duration time) {
    CLOCK.advance(time);
  }

  /** A browser that notices everything that hostile text must not do. */
  private static final class Watch implements AutoCloseable {
    private static final String SEES =
        "[...document.querySelectorAll('[href],[src],[action],[formaction]')]"
            + ".flatMap(e => ['href','src','action','formaction'].map(n => e.getAttribute(n)).filter(v => v !== null)"
            + ".map(v => { try { return new URL(v, location.href) } catch { return new URL('wrong:' + v) } })"
            + ".filter(u => !['http:','https:','mailto:','tel:','sms:'].includes(u.protocol)"
            + " || (e.tagName !== 'A' && u.origin !== location.origin)).map(u => e.tagName + ' ' + u.href))"
            + ".concat(window.violations || [], window.ran === undefined ? [] : ['a script ran'])"
            + ".concat([...document.querySelectorAll('base,iframe,object,embed,style,[style]')].map(e => e.outerHTML))";

    private final BrowserContext context;
    private final Page page;
    private final Set<String> seen = new LinkedHashSet<>();
    private int pages;
    private String where = "";

    Watch() {
      this.context = chromium.desk();
      this.page = context.newPage();
      context.addInitScript(
          "addEventListener('securitypolicyviolation', e =>"
              + " (window.violations ||= []).push('policy ' + e.violatedDirective + ' ' + e.blockedURI), true)");
      // Listened to, not routed: a page whose every request is routed takes three times as long.
      context.onRequest(request -> leaves(request.url()));
      page.onDialog(
          dialog -> {
            seen.add(where + ": dialog " + dialog.message());
            dialog.dismiss();
          });
      page.onPageError(error -> seen.add(where + ": script error " + error));
      page.onConsoleMessage(
          message -> {
            if (message.text().contains("Content Security Policy")) {
              seen.add(where + ": " + message.text());
            }
          });
    }

    private void leaves(String url) {
      if (url.matches("(?:https?|wss?|ftp):.*") && !url.startsWith(server.url() + "/")) {
        seen.add(where + ": request to " + url);
      }
    }

    Watch as(String account) {
      Chromium.signIn(page, server.url(), account);
      return this;
    }

    /** Opens a page and looks. */
    String open(String path) {
      where = path;
      page.navigate(server.url() + path);
      return look();
    }

    /** Looks at what is open. */
    String look() {
      pages++;
      if (page.evaluate(SEES) instanceof List<?> wrong) {
        wrong.forEach(each -> seen.add(where + ": " + each));
      }
      return page.content();
    }

    @Override
    public void close() {
      context.close();
    }
  }

  private static void isHarmless(Watch watch, int atLeast) {
    assertThat(watch.seen).isEmpty();
    assertThat(watch.pages).isGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void eachOfThemWouldBeNoticedOnAPageThatDoesNotEscape() {
    try (Watch watch = new Watch()) {
      watch.context.route(
          Pattern.compile(".*/unsafe/[0-9]+"),
          route -> {
            String markup =
                MARKUP.get(Integer.parseInt(route.request().url().replaceAll(".*/", "")));
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(
                        "<!DOCTYPE html><title>x</title><input value=\""
                            + markup
                            + "\"><p>"
                            + markup
                            + "</p><textarea>"
                            + markup
                            + "</textarea>"));
          });
      for (int i = 0; i < MARKUP.size(); i++) {
        watch.seen.clear();
        watch.open("/unsafe/" + i);
        for (int again = 0; watch.seen.isEmpty() && again < 40; again++) {
          watch.page.waitForTimeout(50);
          watch.look();
        }
        assertThat(watch.seen).as(MARKUP.get(i)).isNotEmpty();
      }
    }
  }

  private static Map<String, String> payment(String payee, String note) {
    LocalDate today = LocalDate.now(CLOCK.withZone(Access.ENGLAND));
    Map<String, String> form = new HashMap<>();
    form.put("entry", UUID.randomUUID().toString());
    form.put("spentOn-day", Integer.toString(today.getDayOfMonth()));
    form.put("spentOn-month", Integer.toString(today.getMonthValue()));
    form.put("spentOn-year", Integer.toString(today.getYear()));
    form.put("amount", "1");
    form.put("payee", payee);
    form.put("category", "other");
    form.put("support", "");
    form.put("note", note);
    return form;
  }

  @Test
  void throughSpending() {
    Client holder = server.as("holder");
    List<String> entries = new ArrayList<>();
    // The list shows each of them; in the notes of some all of them stand, several in each.
    List<String> texts = texts(4);
    for (int i = 0; i < kept().size(); i++) {
      String hostile = kept().get(i);
      Map<String, String> form = payment(line(hostile), i % 4 == 0 ? texts.get(i / 4) : "");
      assertThat(holder.post(SPEND + "/new", form).statusCode()).as(hostile).isEqualTo(303);
      if (i % 4 == 0) {
        entries.add(SPEND + "/" + form.get("entry"));
      }
    }
    Map<String, String> change = payment(line(MARKUP.get(2)), MARKUP.get(3));
    change.put("entry", entries.get(0).replaceAll(".*/", ""));
    change.put("revision", "1");
    assertThat(holder.post(entries.get(0) + "/edit", change).statusCode()).isEqualTo(303);
    try (Watch watch = new Watch().as("holder")) {
      watch.open(SPEND);
      watch.open(SPEND + "/new");
      for (String entry : entries) {
        assertThat(watch.open(entry)).containsAnyOf("ran=1", "evil.example", "7*7");
      }
      for (int i = 0; i < entries.size(); i += 2) {
        watch.open(entries.get(i) + "/edit");
      }
      watch.open(entries.get(0) + "/withdraw");
      watch.open("/holders/" + Cast.AMINA + "/budget");
      watch.open("/account");
      isHarmless(watch, entries.size());
    }
  }

  @Test
  void throughProfilesAndMessagesBetweenMembers() {
    Client holder = server.as("holder");
    String tom = "/members/" + Cast.member(Cast.TOM);
    String talk = "";
    for (String text : texts(6)) {
      later(Duration.ofSeconds(30));
      Map<String, String> message = Map.of("id", UUID.randomUUID().toString(), "text", text);
      HttpResponse<String> sent = holder.post("/account", tom + "/message", message);
      assertThat(sent.statusCode()).as(text).isEqualTo(303);
      talk = sent.headers().firstValue("Location").orElse("").replaceAll("[?#].*", "");
    }
    Map<String, String> profile =
        Map.of("pronouns", NAMES.get(1), "about", String.join("\n", MARKUP.subList(0, 16)));
    assertThat(holder.post("/peer-profile", profile).statusCode()).isEqualTo(303);
    try (Watch watch = new Watch().as("holder2")) {
      assertThat(watch.open(talk)).contains("&lt;script&gt;");
      assertThat(watch.open("/members/" + Cast.member(Cast.AMINA))).contains("&lt;script&gt;");
      watch.open("/direct");
      watch.open(talk);
      watch.page.locator("main a[href$='/report']").last().click();
      assertThat(watch.look()).contains("&lt;script&gt;");
      isHarmless(watch, 5);
    }
  }

  @Test
  void throughMessagesNotesAndSavedReplies() {
    Client holder = server.as("holder");
    Client worker = server.as("worker");
    for (String text : texts(6)) {
      later(Duration.ofSeconds(30));
      Map<String, String> asked = Map.of("id", UUID.randomUUID().toString(), "text", text);
      assertThat(holder.post(MESSAGES, asked).statusCode()).isEqualTo(303);
      Map<String, String> answer = Map.of("id", UUID.randomUUID().toString(), "text", text);
      assertThat(worker.post(MESSAGES, answer).statusCode()).isEqualTo(303);
      Map<String, String> note = Map.of("note", text);
      assertThat(worker.post(MESSAGES, MESSAGES + "/notes", note).statusCode()).isEqualTo(303);
    }
    for (String name : NAMES) {
      Map<String, String> reply = Map.of("title", name, "text", String.join("\n", kept()));
      assertThat(worker.post("/saved-replies", reply).statusCode()).as(name).isEqualTo(303);
    }
    Map<String, String> ring =
        Map.of(
            "id", UUID.randomUUID().toString(),
            "number", "01632 960 999",
            "times", line(MARKUP.get(0)));
    assertThat(holder.post(MESSAGES, MESSAGES + "/call-back", ring).statusCode()).isEqualTo(303);
    String saved =
        worker.get(MESSAGES).body().replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\".*", "$1");
    try (Watch watch = new Watch().as("holder")) {
      watch.open("/");
      String page = watch.open(MESSAGES);
      assertThat(page).contains("&lt;script&gt;");
      for (int older = page.indexOf("?before="); older > 0; older = page.indexOf("?before=")) {
        page = watch.open(MESSAGES + page.substring(older, page.indexOf('"', older)));
      }
      watch.open(MESSAGES + "/latest");
      isHarmless(watch, 4);
    }
    try (Watch watch = new Watch().as("worker")) {
      watch.open("/messages");
      watch.open(MESSAGES);
      watch.open(MESSAGES + "?reply=" + saved);
      assertThat(watch.page.locator("#text").inputValue()).contains("<script>");
      watch.open("/saved-replies");
      isHarmless(watch, 4);
    }
  }

  @Test
  void throughThreadsPostsReportsAndDecisions() {
    Client holder = server.as("holder");
    Client reporter = server.as("holder2");
    List<String> threads = new ArrayList<>();
    // The board shows each of them; in the posts of some threads all of them stand.
    List<String> opening = texts(4);
    for (int i = 0; i < kept().size(); i++) {
      later(Duration.ofMinutes(1));
      String hostile = kept().get(i);
      String text = i % 4 == 0 ? opening.get(i / 4) : "Post " + i;
      Map<String, String> form =
          Map.of("id", UUID.randomUUID().toString(), "title", line(hostile), "text", text);
      var posted = holder.post("/boards/welcome/new", form);
      assertThat(posted.statusCode()).as(hostile).isEqualTo(303);
      if (i % 4 == 0) {
        threads.add(
            THREAD
                .matcher(posted.headers().firstValue("Location").orElse(""))
                .results()
                .findFirst()
                .orElseThrow()
                .group());
      }
    }
    List<String> posts = new ArrayList<>();
    for (String text : texts(7)) {
      later(Duration.ofMinutes(2));
      String post = UUID.randomUUID().toString();
      Map<String, String> reply = Map.of("id", post, "text", text);
      assertThat(holder.post(threads.get(0), reply).statusCode()).isEqualTo(303);
      Map<String, String> report =
          Map.of("id", UUID.randomUUID().toString(), "reason", "other", "text", text);
      String path = "/posts/" + post + "/report";
      assertThat(reporter.post(path, report).statusCode()).isEqualTo(303);
      posts.add(post);
    }
    List<String> cases = cases(posts);
    Client moderator = server.as("moderator");
    for (int i = 0; i < cases.size(); i++) {
      Map<String, String> decision = Map.of("action", "warn", "reason", texts(7).get(i));
      String path = cases.get(i);
      assertThat(moderator.post(path, path + "/decision", decision).statusCode()).isEqualTo(303);
    }
    try (Watch watch = new Watch().as("holder")) {
      String board = watch.open("/boards/welcome");
      for (int pages = 0; pages < 2; pages++) {
        int older = board.indexOf("/boards/welcome?after=");
        board = watch.open(board.substring(older, board.indexOf('"', older)).replace("&amp;", "&"));
      }
      for (String thread : threads) {
        watch.open(thread);
      }
      watch.open(threads.get(0) + "?page=last");
      watch.open("/posts/" + posts.get(0) + "/edit");
      watch.open("/reports");
      watch.open("/notices");
      isHarmless(watch, threads.size());
    }
    try (Watch watch = new Watch().as("moderator")) {
      watch.open("/moderation");
      watch.open("/moderation?status=decided");
      cases.forEach(watch::open);
      isHarmless(watch, 2 + cases.size());
    }
    try (Watch watch = new Watch().as("holder2")) {
      watch.open("/posts/" + posts.get(1) + "/report");
      watch.open("/reports");
      isHarmless(watch, 2);
    }
  }

  @Test
  void throughStoriesTheirNotesAndEvents() {
    Client author = server.as("holder");
    Client editor = server.as("editor");
    List<String> stories = new ArrayList<>();
    List<String> events = new ArrayList<>();
    LocalDate day = LocalDate.now(CLOCK.withZone(Access.ENGLAND)).plusDays(60);
    for (String text : texts(6)) {
      later(Duration.ofMinutes(1));
      String title = line(text).substring(0, 60);
      String story = UUID.randomUUID().toString();
      Map<String, String> sent = Map.of("id", story, "title", title, "text", text, "do", "send");
      assertThat(author.post("/stories/new", sent).statusCode()).isEqualTo(303);
      boolean even = stories.size() % 2 == 0;
      Map<String, String> answer =
          Map.of("version", "1", "do", even ? "publish" : "ask", "note", text);
      assertThat(editor.post("/editing/stories/" + story, answer).statusCode()).isEqualTo(303);
      stories.add("/stories/" + story + (even ? "" : "/own"));
      events.add(event(editor, title, text, day));
      Map<String, String> needs = Map.of("needs", title);
      String path = events.get(events.size() - 1);
      assertThat(author.post(path, path + "/sign-up", needs).statusCode()).isEqualTo(303);
    }
    assertThat(stories).hasSizeGreaterThan(4);
    try (Watch watch = new Watch().as("holder")) {
      watch.open("/stories");
      watch.open("/stories/mine");
      stories.forEach(watch::open);
      watch.open(stories.get(1).replace("/own", "/edit"));
      watch.open("/events");
      events.forEach(watch::open);
      isHarmless(watch, stories.size() + events.size());
    }
    try (Watch watch = new Watch().as("editor")) {
      watch.open("/editing" + stories.get(0));
      events.forEach(event -> watch.open(event + "/names"));
      watch.open(events.get(0) + "/edit");
      isHarmless(watch, events.size());
    }
  }

  private static String event(Client organiser, String title, String text, LocalDate day) {
    String event = UUID.randomUUID().toString();
    Map<String, String> form = new HashMap<>();
    form.put("id", event);
    form.put("title", title);
    form.put("about", text);
    form.put("startsOn-day", Integer.toString(day.getDayOfMonth()));
    form.put("startsOn-month", Integer.toString(day.getMonthValue()));
    form.put("startsOn-year", Integer.toString(day.getYear()));
    form.put("starts", "10");
    form.put("ends", "11");
    form.put("where", "place");
    form.put("place", title);
    form.put("accessNotes", title);
    form.put("ask", title);
    form.put("audience", "open");
    assertThat(organiser.post("/events/new", form).statusCode()).isEqualTo(303);
    return "/events/" + event;
  }

  @Test
  void throughWorriesRequestsInLawAndWhoeverWouldLikeToJoin() {
    List<String> desks = new ArrayList<>();
    for (String text : texts(6)) {
      later(Duration.ofMinutes(10));
      String small = line(text).substring(0, 120);
      Map<String, String> concern =
          Map.of("id", UUID.randomUUID().toString(), "worry", text, "about", small);
      Map<String, String> worry = new HashMap<>(concern);
      worry.putAll(Map.of("safe", "not-sure", "reach", small));
      assertThat(server.guest().post("/concern", worry).body()).contains("id=\"reference\"");
      Map<String, String> asked = new HashMap<>(Map.of("ground", "other", "declared", "yes"));
      asked.putAll(Map.of("id", UUID.randomUUID().toString(), "law", small, "place", small));
      asked.putAll(Map.of("says", text, "who", small, "reach", small));
      assertThat(server.guest().post("/legal-request", asked).body()).contains("id=\"reference\"");
    }
    joining("approval");
    Client coordinator = server.as("coordinator");
    Map<String, String> invitation = Map.of("label", NAMES.get(1), "uses", "2", "days", "2");
    assertThat(coordinator.post("/joining", "/joining/invitations", invitation).statusCode())
        .isEqualTo(200);
    try (Watch watch = new Watch().as("holder3")) {
      for (String name : DISGUISED) {
        watch.open("/join");
        watch.page.locator("#name").fill(name);
        watch.page.locator("#said").fill(MARKUP.get(2));
        watch.page.locator("main form button[type=submit]").click();
        watch.look();
        assertThat(watch.page.title()).as(name).startsWith("Error: ");
        assertThat(watch.page.locator("#said").inputValue()).isEqualTo(MARKUP.get(2));
      }
      watch.page.locator("#name").fill(NAMES.get(0));
      watch.page.locator("#said").fill(String.join("\n", MARKUP).substring(0, 900));
      watch.page.locator("main form button[type=submit]").click();
      assertThat(watch.look()).contains("A moderator will read what you wrote");
      isHarmless(watch, DISGUISED.size());
    }
    try (Watch watch = new Watch().as("coordinator")) {
      String list = watch.open("/joining");
      assertThat(list).contains("&lt;script&gt;");
      watch.page.locator("main a[href^='/joining/requests/']").last().click();
      assertThat(watch.look()).contains("&lt;script&gt;");
      watch.page.locator("#outcome input, input[name=outcome]").last().check();
      watch.page.locator("#answer").fill(MARKUP.get(3));
      watch.page.locator("main form button[type=submit]").click();
      for (String desk : List.of("/safeguarding/concerns", "/safeguarding/legal")) {
        Matcher links = Pattern.compile(desk + "/[0-9a-f-]{36}").matcher(watch.open(desk));
        links.results().map(MatchResult::group).distinct().limit(6).forEach(desks::add);
      }
      for (String desk : desks) {
        coordinator.post(desk, desk + "/open", Map.of());
        watch.open(desk);
      }
      assertThat(watch.page.content()).contains("&lt;script&gt;");
      isHarmless(watch, 10);
    }
    joining("open");
  }

  private static void joining(String rule) {
    Map<String, String> settings = new HashMap<>(Map.of("name", "Hartshire", "area", "Hartshire"));
    settings.putAll(Map.of("phone", "01632", "out-of-hours", "999", "joining", rule));
    assertThat(server.as("admin").post("/settings", settings).statusCode()).isEqualTo(303);
  }

  @Test
  void throughTagsNotesPicturesOpinionsAndAppeals() {
    Client priya = server.as("moderator");
    Client owen = server.as("moderator2");
    for (String name : List.of("<svg onload=ran=1>", "\"><b id=x>{0}")) {
      Map<String, String> tag = Map.of("name", name);
      assertThat(priya.post("/moderation/boards/equipment/tags", tag).statusCode()).isEqualTo(303);
    }
    String thread;
    try (Watch watch = new Watch().as("holder")) {
      watch.open("/boards/equipment/new");
      watch.page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
      watch.page.locator("#title").fill("A hostile picture");
      // Without links: those of everything before would be held as the same again.
      watch.page.locator("#text").fill(MARKUP.get(3) + "\n\n" + MARKUP.get(6));
      watch.page.locator("input[name=tags]").first().check();
      watch.page.locator("select[name=note]").selectOption("other");
      watch.page.locator("[name=note-words]").fill(MARKUP.get(3));
      FilePayload photo = new FilePayload("\"><b>.jpg", "image/jpeg", SomeFiles.photo(0x3366CC));
      watch.page.locator("input[type=file]").first().setInputFiles(photo);
      watch.page.getByLabel("What does picture 1 show?").fill(MARKUP.get(2));
      watch.page.locator("main form button[type=submit]").last().click();
      watch.page.waitForURL(Pattern.compile(".*/threads/.*"));
      assertThat(watch.look()).contains("&lt;img src=x onerror");
      thread = watch.page.url().replaceAll(".*(/threads/[0-9a-f-]+).*", "$1");
      watch.open("/boards/equipment");
      watch.page.locator("main a[href*='?tag=']").first().click();
      assertThat(watch.look()).contains("A hostile picture");
      isHarmless(watch, 3);
    }
    String page = server.as("holder").get(thread).body();
    String post = page.replaceAll("(?s).*/posts/([0-9a-f-]{36})/edit.*", "$1");
    Map<String, String> report = Map.of("reason", "other", "text", MARKUP.get(0));
    String reports = "/posts/" + post + "/report";
    assertThat(server.as("holder2").post(reports, report).statusCode()).isEqualTo(303);
    String item = cases(List.of(post)).get(0);
    Map<String, String> opinion = Map.of("said", texts(6).get(0));
    assertThat(priya.post(item, item + "/opinion", opinion).statusCode()).isEqualTo(303);
    Map<String, String> hide = Map.of("action", "hide", "reason", texts(6).get(1));
    assertThat(owen.post(item, item + "/decision", hide).statusCode()).isEqualTo(303);
    String own = server.as("holder").get("/reports").body();
    int at = own.indexOf("/reports/decisions/");
    String ask = own.substring(at, own.indexOf('"', at));
    Map<String, String> said = Map.of("said", texts(6).get(2));
    assertThat(server.as("holder").post(ask, said).statusCode()).isEqualTo(303);
    try (Watch watch = new Watch().as("moderator")) {
      assertThat(watch.open(item)).contains("&lt;script&gt;");
      watch.open("/moderation/boards/equipment/tags");
      watch.open("/moderation" + thread);
      watch.open("/moderation/appeals");
      watch.page.locator("main a[href^='/moderation/appeals/']").last().click();
      assertThat(watch.look()).contains("&lt;");
      watch.page.locator("input[name=outcome]").last().check();
      watch.page.locator("#answer").fill(MARKUP.get(1));
      watch.page.locator("main form button[type=submit]").last().click();
      watch.look();
      isHarmless(watch, 6);
    }
    try (Watch watch = new Watch().as("holder")) {
      watch.open("/reports");
      watch.open(ask);
      watch.open(thread);
      isHarmless(watch, 3);
    }
  }

  @Test
  void whatIsTooLongIsGivenBackAndWhatIsTooDeepIsShownFlat() {
    try (Watch watch = new Watch().as("holder")) {
      watch.open("/boards/welcome/new");
      String lengthy = "All of my life. ".repeat(12_000);
      watch.page.locator("#title").fill("A long story");
      watch.page.locator("#text").fill(lengthy);
      watch.page.locator("main form button[type=submit]").last().click();
      assertThat(watch.look()).contains("Your post is too long");
      assertThat(watch.page.locator("#title").inputValue()).isEqualTo("A long story");
      assertThat(watch.page.locator("#text").inputValue()).hasSameSizeAs(lengthy);
      String megabyte = lengthy.repeat(6);
      watch.open("/boards/welcome/new");
      watch.page.locator("#title").fill("A long story");
      watch.page.locator("#text").fill(megabyte);
      watch.page.locator("main form button[type=submit]").last().click();
      assertThat(watch.look()).contains("That is too big to send", "Nothing was saved");
      watch.page.goBack();
      assertThat(watch.page.locator("#text").inputValue()).hasSameSizeAs(megabyte);
      assertThat(watch.page.locator("#title").inputValue()).isEqualTo("A long story");
      watch.page.locator("#text").fill(">".repeat(10_000) + " deep down");
      watch.page.locator("main form button[type=submit]").last().click();
      watch.look();
      assertThat(watch.page.locator("main").innerText())
          .contains("Your post is there", "deep down");
      assertThat(watch.page.locator("main blockquote").count()).isBetween(1, 200);
      isHarmless(watch, 4);
    }
  }

  private static List<String> cases(List<String> posts) {
    return posts.stream()
        .map(
            post ->
                "/moderation/reports/"
                    + server.<String>read(
                        tx ->
                            tx.sql()
                                .createQuery("select id from moderation_item where post_id = :post")
                                .bind("post", post)
                                .mapTo(String.class)
                                .one()))
        .toList();
  }

  @Test
  void throughNamesAndAliases() {
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      String account = "hostile" + i;
      server.write(
          tx -> {
            People people = new People(CLOCK);
            PersonId person = Cast.person(name);
            people.add(tx, person, name, line(MARKUP.get(0)));
            people.openRecord(tx, person, LocalDate.now(CLOCK));
            people.setCalled(tx, person, name);
            new CareTeam(CLOCK, server.feed())
                .assign(
                    tx,
                    UUID.randomUUID(),
                    person,
                    Cast.GRACE,
                    LocalDate.now(CLOCK),
                    line(MARKUP.get(1)));
            AccountId id = Cast.account(person);
            String hash =
                tx.sql()
                    .createQuery(
                        "select password_hash from account where email = 'holder@demo.example'")
                    .mapTo(String.class)
                    .one();
            new Accounts(CLOCK).add(tx, id, person, account + "@demo.example", hash);
            new Members(CLOCK).join(tx, MemberId.of(UUID.randomUUID()), person, name);
            return true;
          });
      accounts.add(account);
    }
    for (String account : accounts) {
      Map<String, String> form = Map.of("title", "From " + account, "text", "Hello");
      assertThat(server.as(account).post("/boards/welcome/new", form).statusCode()).isEqualTo(303);
      try (Watch watch = new Watch().as(account)) {
        for (String path : List.of("/", "/account", "/peer-name", "/messages", "/no-such-page")) {
          watch.open(path);
        }
        watch.open("/boards/welcome");
        watch
            .page
            .locator("main a", new Page.LocatorOptions().setHasText("From " + account))
            .click();
        watch.look();
        isHarmless(watch, 7);
      }
    }
    for (String reader : List.of("worker", "coordinator")) {
      try (Watch watch = new Watch().as(reader)) {
        assertThat(watch.open("/people")).contains("&lt;svg onload");
        watch.open("/messages");
        isHarmless(watch, 1);
      }
    }
  }

  @Test
  void throughGuidanceAndAnswersToIt() {
    String path = "/guidance/your-personal-health-budget/what-you-can-buy";
    Client guest = server.guest();
    for (String text : texts(6)) {
      later(Duration.ofMinutes(5));
      Map<String, String> answer = Map.of("helpful", "no", "words", text);
      assertThat(guest.post(path, path + "/helpful", answer).statusCode()).isEqualTo(303);
    }
    try (Watch watch = new Watch().as("editor")) {
      for (String text : texts(12)) {
        assertThat(watch.open(path + "/edit")).contains("&lt;script&gt;");
        String line = line(text.replaceAll("(?s)\n\n.*", ""));
        for (String field : List.of("title", "summary", "owner")) {
          watch.page.locator("#" + field).fill(line);
        }
        watch.page.locator("#markdown").fill("## " + line + "\n\n" + text);
        watch.page.locator("#easyRead").fill("![](picture:money) " + text);
        watch.page.locator("button[value=preview]").click();
        watch.look();
        watch.page.locator("main form button[type=submit]:not([value])").first().click();
        watch.look();
        watch.open(path);
        watch.open(path + "?edition=easy-read");
        watch.open("/guidance/your-personal-health-budget");
        watch.open("/guidance/search?q=window+ran");
      }
      assertThat(watch.open(path + "/history")).contains("Version " + (texts(12).size() + 1));
      isHarmless(watch, 7 * texts(12).size());
    }
  }

  @Test
  void throughTheFormsThatGiveItBack() {
    List<String> all = texts(4);
    all.addAll(REFUSED);
    try (Watch watch = new Watch()) {
      for (String hostile : all) {
        String query = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
        watch.open("/guidance/search?q=" + query);
      }
      for (String hostile : List.of(MARKUP.get(2), MARKUP.get(4), OTHERS.get(13), REFUSED.get(0))) {
        String query = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
        watch.open("/sign-in?next=" + query);
        watch.open("/boards?done=" + query);
      }
      watch.open("/sign-in");
      fill(watch, line(MARKUP.get(2)));
      isHarmless(watch, all.size());
    }
    try (Watch watch = new Watch().as("holder")) {
      for (String hostile : REFUSED) {
        for (String form :
            List.of(SPEND + "/new", "/boards/welcome/new", MESSAGES + "#write", "/account")) {
          watch.open(form);
          fill(watch, line(hostile));
        }
      }
      for (String hostile : List.of(MARKUP.get(2), MARKUP.get(4), MARKUP.get(9), OTHERS.get(13))) {
        watch.open(SPEND + "/new");
        fill(watch, line(hostile));
        assertThat(watch.page.title()).startsWith("Error: ");
      }
      isHarmless(watch, 2 * 4 * REFUSED.size());
    }
  }

  /** Fills every field of the page's main form with the text, sends it, and looks at the answer. */
  private static void fill(Watch watch, String text) {
    var form = watch.page.locator("main form[method=post]:has(button)").first();
    form.locator("input:not([type=hidden]):not([type=file]):not([type=checkbox]), textarea")
        .evaluateAll("(fields, text) => fields.forEach(field => { field.value = text })", text);
    form.locator("button[type=submit]").first().click();
    watch.page.waitForLoadState();
    watch.look();
  }

  @Test
  void throughTheSettingsThatEveryPageShows() {
    Client administrator = server.as("admin");
    for (String hostile : List.of(MARKUP.get(0), MARKUP.get(2), MARKUP.get(6), OTHERS.get(0))) {
      Map<String, String> form =
          Map.of(
              "name",
              hostile,
              "area",
              hostile,
              "phone",
              "<svg onload=window.ran=1>",
              "out-of-hours",
              String.join("\n", MARKUP).substring(0, 480));
      assertThat(administrator.post("/settings", form).statusCode()).isEqualTo(303);
      try (Watch watch = new Watch()) {
        for (String path : List.of("/privacy", "/help-now", "/no-such-page")) {
          watch.open(path);
        }
        isHarmless(watch, 3);
      }
    }
    Map<String, String> plain =
        Map.of("name", "Hartshire", "area", "Hartshire", "phone", "01632", "out-of-hours", "999");
    assertThat(administrator.post("/settings", plain).statusCode()).isEqualTo(303);
  }

  @Test
  void throughSettingABudgetAndTheCostOfAnAssistant() {
    Client coordinator = server.as("coordinator");
    String budget = "/holders/" + Cast.AMINA + "/budget";
    List<String> all = kept();
    for (int from = 0; from < all.size(); from += 10) {
      List<String> some = all.subList(from, Math.min(all.size(), from + 10));
      assertThat(coordinator.post(budget + "/new", usualCare(some)).statusCode())
          .as("from %s", from)
          .isEqualTo(303);
    }
    Map<String, String> wrong = usualCare(all.subList(0, 10));
    wrong.put("starts-day", all.get(0));
    wrong.put("cost-1", all.get(1));
    assertThat(coordinator.post(budget + "/new", wrong).statusCode()).isEqualTo(422);
    try (Watch watch = new Watch().as("coordinator")) {
      assertThat(watch.open(budget + "?print=all")).contains("ran=1", "evil.example", "7*7");
      watch.open(budget + "/new?begun=yes");
      watch.open(budget + "/new?last=yes");
      isHarmless(watch, 3);
    }
    try (Watch watch = new Watch()) {
      for (String hostile : texts(4)) {
        watch.open(
            "/tools/cost-of-a-personal-assistant?hours-1="
                + java.net.URLEncoder.encode(hostile, java.nio.charset.StandardCharsets.UTF_8));
      }
      isHarmless(watch, texts(4).size());
    }
  }

  private static Map<String, String> usualCare(List<String> labels) {
    Map<String, String> form = new HashMap<>();
    form.put("step", "save");
    form.put("approach", "comparable-cost");
    form.put("reason", labels.get(0));
    form.put("note", labels.get(labels.size() - 1));
    for (String each : List.of("starts", "ends")) {
      form.put(each + "-day", "1");
      form.put(each + "-month", "12");
      form.put(each + "-year", "2026");
    }
    form.put("group", "other");
    form.put("term", "one-off");
    form.put("others", Integer.toString(labels.size()));
    for (int i = 1; i <= labels.size(); i++) {
      form.put("label-" + i, line(labels.get(i - 1)));
      form.put("cost-" + i, "1");
      form.put("rhythm-" + i, "once");
    }
    form.put("stream-1", "nhs");
    form.put("deployment-1", "notional");
    form.put("share-1", Integer.toString(labels.size()));
    return form;
  }
}
