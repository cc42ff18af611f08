package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.guidance.GuidancePack;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;
import org.alongside.core.wire.GuidancePackJson;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.guidance.Guidance;
import org.alongside.server.guidance.PageKey;
import org.alongside.server.guidance.PageVersion;
import org.alongside.server.guidance.SaveOutcome;
import org.alongside.server.guidance.StoredPage;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuidanceTest {
  private static final String BUY = "/guidance/your-personal-health-budget/what-you-can-buy";
  private static final PageKey KEY =
      new PageKey(
          HandbookSlug.parse("your-personal-health-budget"), PageSlug.parse("what-you-can-buy"));
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void findsTheSectionThoughTheWordsAreMisspelt(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, TestClock.today())) {
      JsonObject found =
          Client.json(server.guest().api("GET", "/guidance/search?q=alchohol+tobaco", null));
      assertThat(found.get("corrected").getAsString()).isEqualTo("alcohol tobacco");
      assertThat(found.getAsJsonArray("items").get(0).getAsJsonObject().get("path").getAsString())
          .isEqualTo(BUY + "#what-the-money-can-never-pay-for");
      for (String hostile : List.of("%22", "a%22+OR+*", "';--", "%00", "%26+%7C+!", "heading:x")) {
        assertThat(server.guest().get("/guidance/search?q=" + hostile).statusCode()).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsAnEditorsTextWhenTheFilesAreTakenOverAgain(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, TestClock.today())) {
      Guidance guidance = server.cases().guidance;
      SaveOutcome saved =
          server.write(
              tx -> {
                StoredPage stored = guidance.getPage(tx, KEY);
                GuidancePage page = with(stored.page(), "Ask about kumquats first.");
                return guidance.save(tx, Cast.HELEN, KEY, stored.version(), page);
              });
      assertThat(saved).isEqualTo(new SaveOutcome.Saved(2));
      server.write(
          tx -> {
            guidance.takeOverFiles(tx);
            return true;
          });
      StoredPage now = server.read(tx -> guidance.getPage(tx, KEY));
      assertThat(now.page().markdown()).isEqualTo("Ask about kumquats first.");
      assertThat(now.version()).isEqualTo(2);
      assertThat(server.read(tx -> guidance.search(tx, "kumquat")).hits()).hasSize(1);
      List<PageVersion> versions = server.read(tx -> guidance.listVersions(tx, KEY));
      assertThat(versions)
          .extracting(version -> Optional.ofNullable(version.editedBy()))
          .containsExactly(Optional.of("Helen Marsh"), Optional.empty());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void sendsInAPackOnlyWhatChangedSinceTheOneThatTheReaderHas(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, TestClock.today())) {
      GuidancePack whole = pack(server, "");
      assertThat(whole.pages()).hasSize(14);
      assertThat(pack(server, whole.hash()).pages()).isEmpty();
      Guidance guidance = server.cases().guidance;
      server.write(
          tx ->
              guidance.save(
                  tx, Cast.HELEN, KEY, 1, with(guidance.getPage(tx, KEY).page(), "New.")));
      GuidancePack difference = pack(server, whole.hash());
      assertThat(difference.hash()).isNotEqualTo(whole.hash());
      assertThat(difference.pages())
          .extracting(change -> change.page().slug())
          .containsExactly(KEY.page());
      assertThat(pack(server, "nonsense").pages()).hasSize(14);
    }
  }

  @Test
  void showsAPageInBothEditionsWithItsFactsAndTheWayOn() {
    Client guest = TestServer.shared().guest();
    String page = guest.get(BUY).body();
    assertThat(page)
        .contains("minutes to read")
        .contains("Next check by")
        .contains("href=\"#what-must-be-agreed-first\"")
        .contains("id=\"what-must-be-agreed-first\"")
        .contains(BUY + "?edition=easy-read")
        .contains("rel=\"prev\"")
        .contains("rel=\"next\"")
        .doesNotContain("/edit");
    String easy = guest.get(BUY + "?edition=easy-read").body();
    assertThat(easy).contains("/static/pictures/no-entry.svg").contains("Is it in your plan?");
    assertThat(guest.get("/static/pictures/no-entry.svg").statusCode()).isEqualTo(200);
    assertThat(guest.get(BUY + "?edition=braille").statusCode()).isEqualTo(404);
    assertThat(guest.get("/guidance/Nope/x").statusCode()).isEqualTo(404);
  }

  @Test
  void saysThatTheCheckOfAPageIsLate() {
    String page =
        TestServer.shared()
            .guest()
            .get("/guidance/employing-a-personal-assistant/the-contract-and-the-first-day")
            .body();
    assertThat(page).contains("This page should have been checked by");
  }

  @Test
  void takesAnswersFromGuestsUntilThereAreTooMany() {
    try (TestServer server = TestServer.start(Dialect.SQLITE, TestClock.today())) {
      Client guest = server.guest();
      long before = server.read(tx -> server.cases().guidance.getPage(tx, KEY)).helpfulYes();
      HttpResponse<String> empty = guest.post(BUY, BUY + "/helpful", Map.of("words", "kept"));
      assertThat(empty.statusCode()).isEqualTo(422);
      assertThat(empty.body()).contains("Choose yes or no").contains("kept");
      HttpResponse<String> taken =
          guest.post(BUY, BUY + "/helpful", Map.of("helpful", "yes", "words", "Good <b>list</b>"));
      assertThat(taken.statusCode()).isEqualTo(303);
      assertThat(guest.get(taken.headers().firstValue("Location").orElseThrow()).body())
          .contains("Thank you");
      assertThat(server.read(tx -> server.cases().guidance.getPage(tx, KEY)).helpfulYes())
          .isEqualTo(before + 1);
      int status = 303;
      for (int i = 0; i < 15 && status == 303; i++) {
        status = guest.post(BUY, BUY + "/helpful", Map.of("helpful", "no")).statusCode();
      }
      assertThat(status).isEqualTo(429);
      assertThat(server.as("editor").get(BUY + "/edit").body())
          .contains("Good &lt;b&gt;list&lt;/b&gt;");
    }
  }

  @Test
  void letsOnlyAnEditorChangeAPageAndShowsBothTextsWhenTwoDo() {
    try (TestServer server = TestServer.start(Dialect.SQLITE, TestClock.today())) {
      assertThat(server.as("holder").get(BUY + "/edit").statusCode()).isEqualTo(404);
      assertThat(server.as("holder").get(BUY + "/history").statusCode()).isEqualTo(404);
      Client editor = server.as("editor");
      String version = version(editor.get(BUY + "/edit").body());
      Map<String, String> form = new HashMap<>(form(version, "First words."));
      form.put("do", "preview");
      HttpResponse<String> preview = editor.post(BUY + "/edit", form);
      assertThat(preview.statusCode()).isEqualTo(200);
      assertThat(preview.body()).contains("Nothing is saved yet").contains("<p>First words.</p>");
      form.remove("do");
      assertThat(editor.post(BUY + "/edit", form).statusCode()).isEqualTo(303);
      assertThat(editor.get(BUY).body()).contains("First words.");
      HttpResponse<String> stale = editor.post(BUY + "/edit", form(version, "Second words."));
      assertThat(stale.statusCode()).isEqualTo(412);
      assertThat(stale.body()).contains("First words.").contains("Second words.");
      String newest = version(stale.body());
      assertThat(editor.post(BUY + "/edit", form(newest, "Both words.")).statusCode())
          .isEqualTo(303);
      assertThat(editor.get(BUY + "/history").body())
          .contains("Version 3")
          .contains("First words.")
          .contains("Helen Marsh");
      assertThat(editor.post(BUY + "/edit", form("", "No version.")).statusCode()).isEqualTo(428);
    }
  }

  @Test
  void saysEverythingThatIsWrongWithAnEditAtOnce() {
    Map<String, String> form = new HashMap<>(form("1", ""));
    form.put("nextReview-month", "13");
    HttpResponse<String> answer = TestServer.shared().as("editor").post(BUY + "/edit", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("href=\"#markdown\"")
        .contains("href=\"#nextReview-day\"")
        .contains("value=\"13\"");
  }

  @Test
  void answersWithAnEtagAndOnlyOnceWithTheSame() {
    Client guest = TestServer.shared().guest();
    for (String path : List.of("/handbooks", "/handbooks/" + KEY.handbook(), "/guidance/pack")) {
      String tag =
          guest
              .api("GET", path, null)
              .headers()
              .firstValue("ETag")
              .orElseThrow(AssertionError::new);
      HttpResponse<String> again =
          guest.send(guest.request("/api/v1" + path).header("If-None-Match", tag).GET().build());
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void showsWhereToFindHelpToEverybody() {
    Client guest = TestServer.shared().guest();
    assertThat(guest.get("/help-now").body())
        .contains("href=\"tel:999\"")
        .contains("href=\"sms:999\"")
        .contains("href=\"tel:18001111\"")
        .contains("href=\"tel:116123\"")
        .contains("href=\"sms:85258\"")
        .contains("https://signvideo.co.uk/nhs111");
    assertThat(guest.get("/accessibility").body()).contains("WCAG 2.2").contains("01632 960 123");
    assertThat(guest.get("/privacy").body()).contains("Hartshire personal health budgets runs");
    assertThat(guest.get("/robots.txt").body()).contains("Disallow: /holders/");
    assertThat(Client.json(guest.get("/manifest.webmanifest")).get("name").getAsString())
        .isEqualTo("Alongside");
  }

  private static GuidancePack pack(TestServer server, String have) {
    String json = server.guest().api("GET", "/guidance/pack?have=" + have, null).body();
    return JsonValue.read(json, JsonMode.STRICT, GuidancePackJson::read).get();
  }

  private static GuidancePage with(GuidancePage page, String markdown) {
    return new GuidancePage(
        page.slug(),
        page.title(),
        page.summary(),
        page.audience(),
        page.owner(),
        page.lastReviewedOn(),
        page.nextReviewOn(),
        markdown,
        page.easyRead());
  }

  private static String version(String page) {
    Matcher version = VERSION.matcher(page);
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static Map<String, String> form(String version, String markdown) {
    return Map.ofEntries(
        Map.entry("version", version),
        Map.entry("title", "What you can and cannot buy"),
        Map.entry("summary", "You can buy what your plan says."),
        Map.entry("owner", "The guidance team"),
        Map.entry("audience", "holders"),
        Map.entry("markdown", markdown),
        Map.entry("easyRead", ""),
        Map.entry("lastReviewed-day", "5"),
        Map.entry("lastReviewed-month", "10"),
        Map.entry("lastReviewed-year", "2026"),
        Map.entry("nextReview-day", "5"),
        Map.entry("nextReview-month", "10"),
        Map.entry("nextReview-year", "2027"));
  }
}
